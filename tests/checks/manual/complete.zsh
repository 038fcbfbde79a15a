# What zsh completes: complete.zsh FOLDER_OF_COMPLETIONS, run in a folder that holds input/. A second
# zsh at a terminal of its own gets the keys and says what its line became.
zmodload zsh/zpty
integer failed=0
local got

# Reads what the shell prints until the pattern is there, ten seconds at most; it stands in `got`.
await()
{
    local out
    got=
    repeat 200; do
        while zpty -r -t shell out; do got+=$out; done
        [[ $got == *$~1* ]] && return
        sleep 0.05
    done
}

cat >$TMPPREFIX-careerguide-$$ <<RC
PS1=; fpath=(${(q)${1:a}} \$fpath)
autoload -U compinit; compinit -u -D
setopt no_beep no_always_last_prompt no_auto_list
said() { zle complete-word; print -r -- "<<\$BUFFER>>"; BUFFER=; }
zle -N said; bindkey '^I' said
print -- REA''DY
RC
zpty shell "COLUMNS=200 TERM=dumb zsh -f -i"
zpty -w shell "source $TMPPREFIX-careerguide-$$"
await READY
rm $TMPPREFIX-careerguide-$$

# expect LINE WHOLE: the line up to the cursor, and what it becomes
expect()
{
    zpty -w -n shell "$1"$'\t'
    await '<<*>>'
    got=${${got##*<<}%%>>*}
    if [[ $got != $2 ]]; then
        print -r -- "zsh completes '$1' to '$got', not to '$2'"
        failed=1
    fi
}

expect 'careerguide bu' 'careerguide build '
expect 'careerguide --v' 'careerguide --version '
expect 'careerguide build --lar' 'careerguide build --large-print '
expect 'careerguide refresh --dr' 'careerguide refresh --dry-run '
expect 'careerguide refresh --lar' 'careerguide refresh --lar'
expect 'careerguide build so' 'careerguide build sonography '
expect 'careerguide explain sonography ech' 'careerguide explain sonography echocardiographer '
expect 'careerguide compare --format x' 'careerguide compare --format xlsx '
# zsh takes a list's last comma away when a blank follows
expect 'careerguide build --format pdf,h' 'careerguide build --format pdf,handout,'
expect 'careerguide build --lang en,e' 'careerguide build --lang en,es,'
expect 'careerguide build --area non' 'careerguide build --area nonmetros,'
zpty -d shell
((failed)) || print "zsh completes as it shall"
exit $failed
