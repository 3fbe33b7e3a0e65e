/** PDF files to print: pages of text with columns. Uses PDFBox and nothing of the features. */
package com.mindwhile.erp.shared.pdf;
