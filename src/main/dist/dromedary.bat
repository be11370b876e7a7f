@echo off
rem Starts Dromedary in this folder. Arguments are settings of the program, such as --server.port=8481; names of files in
rem them count from this folder. What it keeps lies in "data" here, or where DROMEDARY_HOME says.
rem
rem   dromedary.bat            starts, with the Java options of java.options and then those of the variable JAVA_OPTS
rem   dromedary.bat archive    once after unpacking, and again after a new Java: makes an archive of the classes in the
rem                            folder "app", with which a start takes a third less. Without one all works the same.
setlocal
cd /d "%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "VERSION="
for /f "tokens=3" %%v in ('call "%JAVA%" -version 2^>^&1 ^| findstr /c:" version "') do if not defined VERSION set "VERSION=%%~v"
set "MAJOR=0"
for /f "delims=.+-" %%m in ("%VERSION%") do set "MAJOR=%%m"
if %MAJOR% LSS 17 (
	echo Dromedary needs Java 17 or newer; found: %VERSION%. Install one and point JAVA_HOME to it. 1>&2
	exit /b 1
)

set "ARCHIVE=%CD%\app\dromedary-%VERSION%.jsa"
set "MAKE=-XX:ArchiveClassesAtExit="
set "USE=-XX:SharedArchiveFile="
set "QUIET=-Xlog:cds=off,cds+dynamic=off"
if %MAJOR% GEQ 25 (
	set "ARCHIVE=%CD%\app\dromedary-%VERSION%.aot"
	set "MAKE=-XX:AOTCacheOutput="
	set "USE=-XX:AOTCache="
	set "QUIET=-Xlog:aot=off,cds=off"
)
if "%~1"=="archive" goto archive
rem Java leaves an archive alone that is not of this Java and these jars, but dies of one that ends in the middle.
set "SIZE=0"
set "WHOLE="
if exist "%ARCHIVE%" for %%f in ("%ARCHIVE%") do set "SIZE=%%~zf"
if exist "%ARCHIVE%.size" set /p WHOLE=<"%ARCHIVE%.size"
if "%SIZE%"=="%WHOLE%" (
	"%JAVA%" "@%CD%\java.options" "%QUIET%" "%USE%%ARCHIVE%" %JAVA_OPTS% -cp "%CD%\app\dromedary.jar;%CD%\lib\*" io.dromedary.Application %*
) else (
	"%JAVA%" "@%CD%\java.options" %JAVA_OPTS% -cp "%CD%\app\dromedary.jar;%CD%\lib\*" io.dromedary.Application %*
)
exit /b %ERRORLEVEL%

:archive
rem Carries the documents of the demo in a folder of its own, without the settings of the environment.
set "HERE=%CD%"
set "PLACE=%TEMP%\dromedary-archive-%RANDOM%"
mkdir "%PLACE%" || exit /b 1
for /f "delims==" %%e in ('set DROMEDARY_ 2^>nul') do set "%%e="
for /f "delims==" %%e in ('set SPRING_ 2^>nul') do set "%%e="
pushd "%PLACE%"
"%JAVA%" "@%HERE%\java.options" "%QUIET%" "%MAKE%%ARCHIVE%.new" "-Djava.io.tmpdir=%PLACE%" -cp "%HERE%\app\dromedary.jar" io.dromedary.Application --demo --exit --demo-seed=7 "--dromedary.home=%PLACE%\data" --server.port=0 >"%PLACE%\log" 2>&1
if errorlevel 1 del /q "%ARCHIVE%.new" 2>nul
popd
if not exist "%ARCHIVE%.new" (
	type "%PLACE%\log" 1>&2
	echo No archive was made. 1>&2
	rmdir /s /q "%PLACE%"
	exit /b 1
)
for %%f in ("%ARCHIVE%.new") do >"%ARCHIVE%.size" echo %%~zf
move /y "%ARCHIVE%.new" "%ARCHIVE%" >nul
rmdir /s /q "%PLACE%"
echo Made: %ARCHIVE%
