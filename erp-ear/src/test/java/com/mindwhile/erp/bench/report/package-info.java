/** What was measured, as Markdown and pictures. */
package com.mindwhile.erp.bench.report;
