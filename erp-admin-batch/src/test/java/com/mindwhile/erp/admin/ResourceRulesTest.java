package com.mindwhile.erp.admin;

import com.mindwhile.erp.http.rules.ResourceRules;

class ResourceRulesTest extends ResourceRules {}
