package com.mindwhile.erp.bench.scale;

import java.util.List;

/** What was seen of a node as it grew. */
public record Scale(
    ScaleSettings settings,
    List<NodeSize> nodes,
    Neighbours neighbours,
    List<ListSize> lists,
    Soak soak) {}
