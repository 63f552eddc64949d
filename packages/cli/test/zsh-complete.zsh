# Types a line into an interactive zsh, presses Tab and prints what the terminal shows. Arguments: a folder for $fpath, the line.
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "fpath=($1 \$fpath); autoload -U compinit; compinit -u -D; PS1=READY'>'"
zpty -r shell ready '*READY>*'
zpty -w -n shell "$2"$'\t''<END'
zpty -r shell shown '*<END*'
print -r -- "$shown"
zpty -d shell
