@echo off
rem The operators' command line of Mindwhile ERP; erpctl help says what it can do.
setlocal
if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java.exe") else (set "JAVA=java.exe")
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dlogback.configurationFile=logback-erpctl.xml %ERPCTL_OPTS% -cp "%~dp0..\lib\*" com.mindwhile.erp.erpctl.Erpctl %*
