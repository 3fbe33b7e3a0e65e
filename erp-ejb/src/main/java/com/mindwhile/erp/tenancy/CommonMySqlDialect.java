package com.mindwhile.erp.tenancy;

import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.MySQLSqlAstTranslator;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.SqlAstTranslatorFactory;
import org.hibernate.sql.ast.spi.StandardSqlAstTranslatorFactory;
import org.hibernate.sql.ast.tree.Statement;
import org.hibernate.sql.ast.tree.from.QueryPartTableReference;
import org.hibernate.sql.exec.spi.JdbcOperation;

/**
 * The SQL that MySQL and MariaDB both understand: Hibernate's for MySQL, with the columns of a
 * derived table named inside it, since MariaDB has no column list after its alias.
 */
public class CommonMySqlDialect extends MySQLDialect {

  /** The dialect for a server of that version. */
  public CommonMySqlDialect(DialectResolutionInfo info) {
    super(info);
  }

  @Override
  public SqlAstTranslatorFactory getSqlAstTranslatorFactory() {
    return new StandardSqlAstTranslatorFactory() {
      @Override
      protected <T extends JdbcOperation> SqlAstTranslator<T> buildTranslator(
          SessionFactoryImplementor sessionFactory, Statement statement) {
        return new Translator<>(sessionFactory, statement);
      }
    };
  }

  private static final class Translator<T extends JdbcOperation> extends MySQLSqlAstTranslator<T> {

    Translator(SessionFactoryImplementor sessionFactory, Statement statement) {
      super(sessionFactory, statement);
    }

    @Override
    public void visitQueryPartTableReference(QueryPartTableReference tableReference) {
      emulateQueryPartTableReferenceColumnAliasing(tableReference);
    }
  }
}
