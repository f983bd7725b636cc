/// The first sentence of a text, with its stop. A stop that is followed by a small letter or a digit ends none, nor
/// does one after a single letter (“J. P.”) or within a number; the full stop of Chinese and Japanese always does.
pub fn first_sentence(text: &str) -> &str {
    let mut word = 0; // letters of the word before the stop
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let end = at + letter.len_utf8();
        match letter {
            '。' | '！' | '？' => return text[..end].trim(),
            '.' | '!' | '?' | '…' => {
                // What closes a quotation or a bracket belongs to it.
                let mut end = end;
                while let Some((at, close)) =
                    letters.next_if(|(_, close)| matches!(close, '”' | '»' | '"' | '’' | ')' | '!' | '?' | '.' | '…'))
                {
                    end = at + close.len_utf8();
                }
                let rest = &text[end..];
                let next = rest.trim_start().chars().next();
                let begins = next.is_none_or(|next| next.is_uppercase() || matches!(next, '“' | '«' | '"' | '(' | '„'))
                    || next
                        .is_some_and(|next| next.is_alphanumeric() && !next.is_lowercase() && !next.is_ascii_digit());
                let apart = rest.is_empty() || rest.starts_with(char::is_whitespace);
                if apart && begins && (word > 1 || letter != '.') {
                    return text[..end].trim();
                }
                word = 0;
            }
            letter if letter.is_whitespace() => word = 0,
            letter => word += usize::from(letter.is_alphanumeric()),
        }
    }
    text.trim()
}

#[cfg(test)]
mod tests {
    use super::first_sentence;

    #[test]
    fn a_sentence_ends_where_the_next_one_begins() {
        for (text, first) in [
            ("It could pass for another. Under the bonnet all was new.", "It could pass for another."),
            ("Made of 1.5 mm steel. Then not.", "Made of 1.5 mm steel."),
            ("Мотор в 75 л. с. стоит спереди. Он новый.", "Мотор в 75 л. с. стоит спереди."),
            ("Designed by J. P. Smith and sons. Built by none.", "Designed by J. P. Smith and sons."),
            ("Легко принять за 408-й. Под капотом всё новое.", "Легко принять за 408-й."),
            ("“Will it run?” It did.", "“Will it run?”"),
            ("Он сказал: «Поедет!» И поехал.", "Он сказал: «Поедет!»"),
            ("一眼で分かる。次の文。", "一眼で分かる。"),
            ("No stop at all", "No stop at all"),
            ("", ""),
            ("One… Two.", "One…"),
        ] {
            assert_eq!(first_sentence(text), first);
        }
    }
}
