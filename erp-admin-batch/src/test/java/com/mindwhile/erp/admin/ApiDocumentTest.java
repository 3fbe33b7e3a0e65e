package com.mindwhile.erp.admin;

import com.mindwhile.erp.http.rules.ApiDocumentRules;

class ApiDocumentTest extends ApiDocumentRules {}
