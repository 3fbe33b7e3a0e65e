package com.mindwhile.erp.bench.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler.ChartTheme;
import org.knowm.xchart.style.Styler.LegendPosition;

/**
 * A chart.
 *
 * @param title what it shows
 * @param chart the chart
 */
record Picture(String title, Chart<?, ?> chart) {

  private static final int WIDTH = 760;
  private static final int HEIGHT = 380;

  /** Bars, grouped. */
  static Picture bars(
      String title, String unit, List<String> groups, Map<String, List<Double>> heights) {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .theme(ChartTheme.XChart)
            .title(title)
            .yAxisTitle(unit)
            .build();
    chart.getStyler().setYAxisMin(0.0);
    chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
    heights.forEach((name, values) -> chart.addSeries(name, groups, values));
    return new Picture(title, chart);
  }

  /** Lines over a logarithmic x-axis. */
  static Picture growth(
      String title, String growing, String unit, List<Integer> x, Map<String, List<Double>> lines) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .theme(ChartTheme.XChart)
            .title(title)
            .xAxisTitle(growing)
            .yAxisTitle(unit)
            .build();
    chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
    chart.getStyler().setXAxisLogarithmic(x.size() > 1);
    chart.getStyler().setYAxisMin(0.0);
    lines.forEach((name, values) -> chart.addSeries(name, x, values));
    return new Picture(title, chart);
  }

  /** The name of its file. */
  String fileName() {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".png";
  }

  void write(Path folder) throws IOException {
    BitmapEncoder.saveBitmap(chart, folder.resolve(fileName()).toString(), BitmapFormat.PNG);
  }
}
