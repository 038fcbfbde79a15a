# What bash completes: complete.bash COMPLETIONS, run in a folder that holds input/.
source "$1"
failed=0

# expect WORDS... -- COMPLETIONS...: the last of the words is where the cursor stands
expect()
{
    COMP_WORDS=(careerguide)
    while [[ $1 != -- ]]; do
        COMP_WORDS+=("$1")
        shift
    done
    shift
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    _careerguide
    if [[ "${COMPREPLY[*]}" != "$*" ]]; then
        echo "bash completes '${COMP_WORDS[*]}' with '${COMPREPLY[*]}', not with '$*'"
        failed=1
    fi
}

expect bu -- build
expect re -- refresh
expect --v -- --version
expect build --la -- --lang --large-print
expect refresh --dry -- --dry-run
expect refresh --large -- # it is build's
expect build s -- sonography
expect build --quiet s -- sonography
expect explain sonography e -- echocardiographer
expect build --format pdf,h -- pdf,handout
expect compare --format c -- csv
expect build --lang en,e -- en,en en,es
expect build --area non -- nonmetros
expect build --release o -- oews=
expect build --input nowhere s -- # no guides there
expect build --jobs '' --
expect identify READ -- README.md
expect build --input inp -- input
((failed)) || echo "bash completes as it shall"
exit $failed
