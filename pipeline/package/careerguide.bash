# Completions of careerguide for bash; tests/checks/manual.sh holds them to what --help says.

# The names of Markdown files in a folder of the input folder, but for translations.
_careerguide_names()
{
    local file name
    for file in "$1/$2"/*.md; do
        name=${file##*/}
        name=${name%.md}
        [[ -e $file && $name != *.* ]] && printf '%s\n' "$name"
    done
}

_careerguide_languages()
{
    local file
    echo en
    for file in "$1"/words/*.po; do
        [[ -e $file ]] && basename "$file" .po
    done
}

# Puts completions of the last word of a list with commas into COMPREPLY.
_careerguide_list()
{
    local before=
    [[ $cur == *,* ]] && before=${cur%,*},
    mapfile -t COMPREPLY < <(compgen -P "$before" -W "$1" -- "${cur##*,}")
    compopt -o nospace 2>/dev/null || true
}

_careerguide_words()
{
    mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur")
}

_careerguide_files()
{
    mapfile -t COMPREPLY < <(compgen "$@" -- "$cur")
    compopt -o filenames 2>/dev/null || true
}

_careerguide_options()
{
    local selecting="--as-of --release"
    case $1 in
    build)
        echo "$selecting --format --lang --large-print --area --keep-going --jobs --shard --force"
        ;;
    wages) echo "$selecting --keep-going" ;;
    check | areas | explain | routes) echo "$selecting" ;;
    status) echo "$selecting --format" ;;
    compare | find) echo "--format" ;;
    refresh) echo "--dry-run --period --published --publisher" ;;
    identify) echo "--period" ;;
    esac
    echo "--input --output --strict --messages --color --quiet --help --version"
}

# What the value of the option before the cursor may be; false where it takes none.
_careerguide_value()
{
    case $prev in
    --input | --output) _careerguide_files -d ;;
    --format)
        case $command in
        build) _careerguide_list "pdf handout xlsx json" ;;
        compare) _careerguide_words "text json csv xlsx" ;;
        *) _careerguide_words "text json" ;;
        esac
        ;;
    --lang) _careerguide_list "$(_careerguide_languages "$input")" ;;
    --area) _careerguide_list "nation states metros nonmetros all" ;;
    --release)
        _careerguide_words "projections= oews= salary="
        compopt -o nospace 2>/dev/null || true
        ;;
    --messages) _careerguide_words "text json" ;;
    --color) _careerguide_words "auto always never" ;;
    --as-of | --jobs | --shard | --period | --published | --publisher) ;;
    *) return 1 ;;
    esac
}

_careerguide()
{
    local commands="new build check refresh compare status explain find routes areas wages merge parcels identify"
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
    local command=${COMP_WORDS[1]} input=input word words=0 i
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        [[ $word == --input ]] && input=${COMP_WORDS[i + 1]}
        [[ $word == -* || ${COMP_WORDS[i - 1]} == --input ]] || ((words++))
    done
    if ((COMP_CWORD == 1)); then
        _careerguide_words "$commands --help --version"
    elif _careerguide_value; then
        :
    elif [[ $cur == -* ]]; then
        _careerguide_words "$(_careerguide_options "$command")"
    else
        case $command in
        build | check) _careerguide_words "$(_careerguide_names "$input" guides)" ;;
        explain | routes)
            case $words in
            1) _careerguide_words "$(_careerguide_names "$input" guides)" ;;
            2) _careerguide_words "$(_careerguide_names "$input" roles)" ;;
            esac
            ;;
        refresh | identify) _careerguide_files -f ;;
        esac
    fi
}

complete -F _careerguide careerguide
