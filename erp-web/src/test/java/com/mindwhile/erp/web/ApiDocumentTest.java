package com.mindwhile.erp.web;

import com.mindwhile.erp.http.rules.ApiDocumentRules;

class ApiDocumentTest extends ApiDocumentRules {}
