package com.mindwhile.erp.web;

import com.mindwhile.erp.http.rules.ResourceRules;

class ResourceRulesTest extends ResourceRules {}
