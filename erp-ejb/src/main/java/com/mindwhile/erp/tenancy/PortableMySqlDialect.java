package com.mindwhile.erp.tenancy;

import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.MySQLSqlAstTranslator;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.SqlAstTranslatorFactory;
import org.hibernate.sql.ast.spi.StandardSqlAstTranslatorFactory;
import org.hibernate.sql.ast.tree.Statement;
import org.hibernate.sql.ast.tree.from.QueryPartTableReference;
import org.hibernate.sql.exec.spi.JdbcOperation;

/**
 * MySQL's SQL without what MariaDB does not understand: a subquery in {@code from} names its
 * columns inside, not in a list behind its alias.
 */
public class PortableMySqlDialect extends MySQLDialect {

  @Override
  public SqlAstTranslatorFactory getSqlAstTranslatorFactory() {
    return new StandardSqlAstTranslatorFactory() {
      @Override
      protected <T extends JdbcOperation> SqlAstTranslator<T> buildTranslator(
          SessionFactoryImplementor factory, Statement statement) {
        return new Translator<>(factory, statement);
      }
    };
  }

  private static final class Translator<T extends JdbcOperation> extends MySQLSqlAstTranslator<T> {

    private Translator(SessionFactoryImplementor factory, Statement statement) {
      super(factory, statement);
    }

    @Override
    public void visitQueryPartTableReference(QueryPartTableReference subquery) {
      emulateQueryPartTableReferenceColumnAliasing(subquery);
    }
  }
}
