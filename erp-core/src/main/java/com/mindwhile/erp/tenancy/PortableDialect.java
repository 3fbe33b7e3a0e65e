package com.mindwhile.erp.tenancy;

import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.MySQLSqlAstTranslator;
import org.hibernate.dialect.RowLockStrategy;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.SqlAstTranslatorFactory;
import org.hibernate.sql.ast.spi.StandardSqlAstTranslatorFactory;
import org.hibernate.sql.ast.tree.Statement;
import org.hibernate.sql.ast.tree.from.QueryPartTableReference;
import org.hibernate.sql.exec.spi.JdbcOperation;

/**
 * The SQL of MySQL 8 as far as MariaDB understands it too: the columns of a derived table are named
 * inside it, since MariaDB takes no list of them after its name, and rows are locked without naming
 * their table.
 */
public class PortableDialect extends MySQLDialect {

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

  @Override
  public RowLockStrategy getWriteRowLockStrategy() {
    return RowLockStrategy.NONE;
  }

  @Override
  public String getForUpdateString(String aliases) {
    return getForUpdateString();
  }

  @Override
  public String getReadLockString(int timeout) {
    return " lock in share mode";
  }

  @Override
  public String getReadLockString(String aliases, int timeout) {
    return getReadLockString(timeout);
  }

  private static final class Translator<T extends JdbcOperation> extends MySQLSqlAstTranslator<T> {

    Translator(SessionFactoryImplementor factory, Statement statement) {
      super(factory, statement);
    }

    @Override
    public void visitQueryPartTableReference(QueryPartTableReference table) {
      emulateQueryPartTableReferenceColumnAliasing(table);
    }
  }
}
