//! The lines of iCalendar (RFC 5545): folded at 75 octets, with what would end a value escaped.

/// A line is at most this long, in octets, without its end (3.1).
const LONGEST: usize = 75;

/// A calendar that is being written.
#[derive(Default)]
pub struct Lines(String);

impl Lines {
    /// A property whose value is written as it is: a word, a date, an address.
    pub fn put(&mut self, name: &str, value: &str) {
        // No value of ours breaks a line; what somebody typed must not begin a property of its own.
        let value: String = value.chars().filter(|letter| !letter.is_control()).collect();
        self.fold(&format!("{name}:{value}"));
    }

    /// A property whose value is text (3.3.11).
    pub fn text(&mut self, name: &str, value: &str) {
        let mut escaped = String::with_capacity(value.len());
        for letter in value.replace("\r\n", "\n").chars() {
            match letter {
                '\\' | ';' | ',' => escaped.extend(['\\', letter]),
                '\n' => escaped.push_str("\\n"),
                _ if letter.is_control() => {}
                _ => escaped.push(letter),
            }
        }
        self.fold(&format!("{name}:{escaped}"));
    }

    /// What `inner` writes, as a component of this name.
    pub fn component(&mut self, name: &str, inner: impl FnOnce(&mut Self)) {
        self.put("BEGIN", name);
        inner(self);
        self.put("END", name);
    }

    /// The whole calendar.
    pub fn finish(self) -> String {
        self.0
    }

    /// Writes one line in as many pieces as it takes, never through the middle of a letter.
    fn fold(&mut self, line: &str) {
        let mut room = LONGEST;
        for letter in line.chars() {
            if letter.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LONGEST - 1;
            }
            self.0.push(letter);
            room -= letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut Lines)) -> String {
        let mut lines = Lines::default();
        write(&mut lines);
        lines.finish()
    }

    #[test]
    fn what_would_end_a_value_is_escaped() {
        let text = written(|it| it.text("SUMMARY", "Lugar; sala 2, piso\\3\r\nsegunda línea\u{7}"));
        assert_eq!(text, "SUMMARY:Lugar\\; sala 2\\, piso\\\\3\\nsegunda línea\r\n");
        assert_eq!(
            written(|it| it.put("URL", "https://x/\r\nBEGIN:VALARM")),
            "URL:https://x/BEGIN:VALARM\r\n"
        );
    }

    #[test]
    fn long_lines_are_folded_between_letters_and_come_back_whole() {
        let long = "Comité de revisión — ñandú €".repeat(20);
        let text = written(|it| it.text("DESCRIPTION", &long));
        assert!(text.lines().count() > 5);
        assert!(text.split("\r\n").all(|line| line.len() <= LONGEST), "{text}");
        assert_eq!(text.replace("\r\n ", "").trim_end(), format!("DESCRIPTION:{long}"));
    }

    #[test]
    fn a_line_of_just_the_length_is_not_folded() {
        let text = written(|it| it.put("X", &"a".repeat(LONGEST - 2)));
        assert_eq!(text.lines().count(), 1);
    }
}
