package cn.gouji.desk.mortal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Logger;

/** SQLite, every statement and every end of a transaction of which is a call at which the program may die. */
public final class MortalDriver implements Driver {

    private static final Set<String> CALLS =
            Set.of("execute", "executeUpdate", "executeQuery", "executeBatch", "setAutoCommit");

    private final Driver real;

    private MortalDriver(Driver real) {
        this.real = real;
    }

    /** Takes the place of SQLite's own driver. */
    public static void install() throws SQLException {
        for (Driver driver : Collections.list(DriverManager.getDrivers())) {
            if (driver instanceof MortalDriver) {
                return;
            }
            if (driver.acceptsURL("jdbc:sqlite:x")) {
                DriverManager.deregisterDriver(driver);
                DriverManager.registerDriver(new MortalDriver(driver));
            }
        }
    }

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        Connection connection = real.connect(url, info);
        return connection == null ? null : mortal(Connection.class, connection);
    }

    private static <T> T mortal(Class<T> type, T thing) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> call(thing, method, values)));
    }

    private static Object call(Object thing, Method method, Object[] values) throws Throwable {
        if (CALLS.contains(method.getName())) {
            Trouble.current().asks();
            Death.current().call();
        }
        try {
            Object result = method.invoke(thing, values);
            if (result instanceof PreparedStatement prepared) {
                return mortal(PreparedStatement.class, prepared);
            }
            return result instanceof Statement statement ? mortal(Statement.class, statement) : result;
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return real.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return real.getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return real.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return real.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return real.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("mortal");
    }
}
