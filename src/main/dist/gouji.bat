@echo off
rem Launcher of Gouji for Windows. Usage: gouji --help
setlocal
set "OLD_PAGE="
for /f "tokens=2 delims=:" %%p in ('chcp') do set "OLD_PAGE=%%p"
if defined OLD_PAGE set "OLD_PAGE=%OLD_PAGE: =%"
if defined OLD_PAGE set "OLD_PAGE=%OLD_PAGE:.=%"
chcp 65001 >nul

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo 没有找到 Java。请安装 Java 17 或更高版本，或设置 JAVA_HOME。 1>&2
    set "CODE=2"
    goto end
)
set "VERSION="
set "MAJOR="
for /f "tokens=3" %%v in ('^""%JAVA%" -version 2^>^&1 ^| findstr /i version^"') do if not defined VERSION set "VERSION=%%~v"
for /f "tokens=1 delims=.-+" %%v in ("%VERSION%") do set "MAJOR=%%v"
if not defined MAJOR set "MAJOR=17"
if %MAJOR% LSS 17 (
    echo Java 版本太低（%VERSION%），需要 Java 17 或更高版本。 1>&2
    set "CODE=2"
    goto end
)

if "%~1"=="" goto doubleclick
"%JAVA%" -jar "%~dp0gouji.jar" %*
set "CODE=%ERRORLEVEL%"
goto end

:doubleclick
rem Without arguments: the workspace here, else the one beside this file, which is made the first time.
set "WORKSPACE=%CD%"
rem The root of a drive ends with a backslash, which would escape the quote behind it.
if "%WORKSPACE:~-1%"=="\" set "WORKSPACE=%WORKSPACE%."
if not exist "%WORKSPACE%\inbox\" set "WORKSPACE=%~dp0工作区"
if not exist "%WORKSPACE%\inbox\" "%JAVA%" -jar "%~dp0gouji.jar" init "%WORKSPACE%"
"%JAVA%" -jar "%~dp0gouji.jar" run "%WORKSPACE%"
set "CODE=%ERRORLEVEL%"
if exist "%WORKSPACE%\inbox\" start "" "%WORKSPACE%"
pause

:end
if defined OLD_PAGE chcp %OLD_PAGE% >nul 2>nul
endlocal & exit /b %CODE%
