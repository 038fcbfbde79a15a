# What is installed: the program, share/careerguide with the input folder that 'careerguide new'
# begins with, manual pages, completions, documents. 'cpack -G DEB' in the build folder makes a
# Debian package of it.
find_program(GZIP gzip REQUIRED)
# Whoever releases a package names themselves; a name under .example reaches nobody.
set(CAREERGUIDE_MAINTAINER "nobody is named yet <nobody@careerguide.example>" CACHE
    STRING "who answers for the Debian package")
set(PACKAGE_FOLDER ${CMAKE_CURRENT_LIST_DIR})
set(DOC_FOLDER ${CMAKE_INSTALL_DATADIR}/doc/careerguide)

# Compresses a file and has it installed; no date and name go into the bytes.
function(install_compressed FILE NAME DESTINATION)
  set(FOLDER ${CMAKE_BINARY_DIR}/package/compressed)
  set(COMPRESSED ${FOLDER}/${NAME}.gz)
  add_custom_command(OUTPUT ${COMPRESSED}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${FOLDER}
    COMMAND ${CMAKE_COMMAND} -E copy ${FILE} ${FOLDER}/${NAME}
    COMMAND ${GZIP} -9nf ${FOLDER}/${NAME}
    DEPENDS ${FILE} VERBATIM)
  add_custom_target(compress-${NAME} ALL DEPENDS ${COMPRESSED})
  install(FILES ${COMPRESSED} DESTINATION ${DESTINATION})
endfunction()

install(TARGETS careerguide)
install(DIRECTORY input/ DESTINATION ${CMAKE_INSTALL_DATADIR}/careerguide/input
  FILES_MATCHING PATTERN "*.csv" PATTERN "*.md" PATTERN "*.po"
  PATTERN counselors.csv EXCLUDE PATTERN office.md EXCLUDE) # what is an office's own
install_compressed(${PACKAGE_FOLDER}/careerguide.1 careerguide.1 ${CMAKE_INSTALL_MANDIR}/man1)
install_compressed(${PACKAGE_FOLDER}/careerguide-input.5 careerguide-input.5
  ${CMAKE_INSTALL_MANDIR}/man5)
install(FILES ${PACKAGE_FOLDER}/careerguide.bash RENAME careerguide
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${PACKAGE_FOLDER}/_careerguide
  DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES README.md pipeline/MESSAGES.md DESTINATION ${DOC_FOLDER})
install(FILES pipeline/README.md RENAME FORMATS.md DESTINATION ${DOC_FOLDER})
install(FILES ${PACKAGE_FOLDER}/copyright DESTINATION ${DOC_FOLDER})
install_compressed(${CMAKE_SOURCE_DIR}/CHANGELOG.md changelog ${DOC_FOLDER})
configure_file(${PACKAGE_FOLDER}/changelog.Debian.in package/changelog.Debian @ONLY)
install_compressed(${CMAKE_BINARY_DIR}/package/changelog.Debian changelog.Debian ${DOC_FOLDER})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME careerguide)
set(CPACK_PACKAGE_VENDOR "careerguide")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "career guides from CSV exports of labor statistics")
set(CPACK_PACKAGE_DESCRIPTION
"Turns the CSV exports that the U.S. Bureau of Labor Statistics publishes into
career guides: a report and a handout as accessible PDF, a workbook, and JSON,
in English and Spanish. Every figure carries the mark of its source, and the
program names the file, line and column that it was read from.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${CAREERGUIDE_MAINTAINER}")
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS fonts-lato)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS bash-completion)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
