//! Reads Rust as far as the house rules need it: code, comments and literals apart, and where a block ends.
//!
//! It does not parse. What it cannot tell (macros that build names) the rules do without.

use std::ops::Range;

/// A source file taken apart; both texts have the lines of the original.
pub struct Source {
    /// Without comments; a string literal is its index in `literals` between quotes.
    pub code: String,
    /// The comments alone.
    pub comments: String,
    /// What stood between quotes, in order.
    pub literals: Vec<String>,
}

impl Source {
    /// Takes `text` apart.
    pub fn read(text: &str) -> Self {
        let mut reader = Reader { chars: text.chars().collect(), at: 0, source: Self::empty(), word: false };
        while reader.at < reader.chars.len() {
            reader.step();
        }
        reader.source
    }

    /// The same without the modules that are compiled for tests only.
    pub fn without_tests(text: &str) -> Self {
        let mut source = Self::read(text);
        while let Some(range) = source.test_module() {
            let kept: String = source.code[range.clone()].chars().filter(|c| *c == '\n').collect();
            source.code.replace_range(range, &kept);
        }
        source
    }

    /// The line, from 1, of a place in `code`.
    pub fn line(&self, at: usize) -> usize {
        self.code[..at].matches('\n').count() + 1
    }

    /// The literal that begins at this place in `code`, and where the code goes on after it.
    pub fn literal(&self, at: usize) -> Option<(&str, usize)> {
        let rest = self.code.get(at..)?.strip_prefix('"')?;
        let digits = &rest[..rest.find('"')?];
        Some((self.literals.get(digits.parse::<usize>().ok()?)?, at + digits.len() + 2))
    }

    /// The literals that are left in `code`, each with its place.
    pub fn literals_in_code(&self) -> Vec<(usize, &str)> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(offset) = self.code[at..].find('"') {
            let Some((literal, end)) = self.literal(at + offset) else { break };
            found.push((at + offset, literal));
            at = end;
        }
        found
    }

    /// Places where `word` stands in `code` and no identifier goes on before or after it.
    pub fn words<'a>(&'a self, word: &'a str) -> impl Iterator<Item = usize> + 'a {
        words_in(&self.code, word)
    }

    /// From the bracket at or after `at` to the one that closes it.
    pub fn block(&self, at: usize, open: char, close: char) -> Option<Range<usize>> {
        let begin = at + self.code.get(at..)?.find(open)?;
        let mut depth = 0_usize;
        for (offset, c) in self.code[begin..].char_indices() {
            if c == open {
                depth += 1;
            } else if c == close {
                depth -= 1;
                if depth == 0 {
                    return Some(begin..begin + offset + close.len_utf8());
                }
            }
        }
        None
    }

    fn test_module(&self) -> Option<Range<usize>> {
        const MARK: &str = "#[cfg(test)]";
        let begin = self.code.match_indices(MARK).map(|(at, _)| at).find(|at| {
            let after = self.code[at + MARK.len()..].trim_start();
            let body = after.find('{').unwrap_or(usize::MAX);
            let is_module = ["mod ", "pub mod ", "pub(crate) mod "].iter().any(|it| after.starts_with(it));
            is_module && body < after.find(';').unwrap_or(usize::MAX)
        })?;
        Some(begin..self.block(begin, '{', '}')?.end)
    }

    fn empty() -> Self {
        Self { code: String::new(), comments: String::new(), literals: Vec::new() }
    }
}

/// Places where `word` stands in `text` by itself.
pub fn words_in<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let apart = |c: Option<char>| !c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    text.match_indices(word).map(|(at, _)| at).filter(move |at| {
        apart(text[..*at].chars().next_back()) && apart(text[at + word.len()..].chars().next())
    })
}

struct Reader {
    chars: Vec<char>,
    at: usize,
    source: Source,
    /// Whether the last character of code belongs to a word, so that its next `r` or `b` opens nothing.
    word: bool,
}

impl Reader {
    fn step(&mut self) {
        let c = self.chars[self.at];
        match (c, self.peek(1)) {
            ('/', Some('/')) => self.line_comment(),
            ('/', Some('*')) => self.block_comment(),
            ('"', _) => self.string(),
            ('r' | 'b' | 'c', _) if !self.word && self.opens_string() => self.prefixed_string(),
            ('\'', _) => self.quote(),
            _ => self.code(c),
        }
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).copied()
    }

    fn code(&mut self, c: char) {
        self.word = c.is_alphanumeric() || c == '_';
        self.source.code.push(c);
        if c == '\n' {
            self.source.comments.push('\n');
        }
        self.at += 1;
    }

    fn comment(&mut self, c: char) {
        self.source.comments.push(c);
        if c == '\n' {
            self.source.code.push('\n');
        }
        self.at += 1;
    }

    fn line_comment(&mut self) {
        while let Some(c) = self.peek(0).filter(|c| *c != '\n') {
            self.comment(c);
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0_usize;
        while let Some(c) = self.peek(0) {
            match (c, self.peek(1)) {
                ('/', Some('*')) => depth += 1,
                ('*', Some('/')) => depth -= 1,
                _ => {
                    self.comment(c);
                    continue;
                }
            }
            self.comment(c);
            self.comment(if c == '*' { '/' } else { '*' });
            if depth == 0 {
                return;
            }
        }
    }

    /// Whether a `"` follows, perhaps after more prefix letters and `#`.
    fn opens_string(&self) -> bool {
        let rest = &self.chars[self.at..];
        let letters = rest.iter().take_while(|c| matches!(c, 'r' | 'b' | 'c')).count();
        let marks = rest[letters..].iter().take_while(|c| **c == '#').count();
        letters <= 2 && rest.get(letters + marks) == Some(&'"')
    }

    fn prefixed_string(&mut self) {
        let mut raw = false;
        let mut marks = 0;
        while let Some(c) = self.peek(0).filter(|c| *c != '"') {
            raw |= c == 'r';
            marks += usize::from(c == '#');
            self.at += 1;
        }
        if raw { self.raw_string(marks) } else { self.string() }
    }

    fn raw_string(&mut self, marks: usize) {
        self.at += 1;
        let closes = |reader: &Self| (1..=marks).all(|ahead| reader.peek(ahead) == Some('#'));
        let mut text = String::new();
        while let Some(c) = self.peek(0) {
            if c == '"' && closes(self) {
                break;
            }
            text.push(c);
            self.at += 1;
        }
        self.at += 1 + marks;
        self.keep(text);
    }

    fn string(&mut self) {
        self.at += 1;
        let mut text = String::new();
        while let Some(c) = self.peek(0).filter(|c| *c != '"') {
            text.push(c);
            self.at += 1;
            if c == '\\'
                && let Some(escaped) = self.peek(0)
            {
                text.push(escaped);
                self.at += 1;
            }
        }
        self.at += 1;
        self.keep(text);
    }

    /// Writes the literal's index into the code, and its lines, so that the lines still agree.
    fn keep(&mut self, text: String) {
        let lines = text.matches('\n').count();
        self.source.code.push_str(&format!("\"{}\"", self.source.literals.len()));
        self.source.code.extend(std::iter::repeat_n('\n', lines));
        self.source.comments.extend(std::iter::repeat_n('\n', lines));
        self.source.literals.push(text);
        self.word = false;
    }

    /// A character, which is left out, or a lifetime.
    fn quote(&mut self) {
        match (self.peek(1), self.peek(2)) {
            (Some('\\'), _) => {
                self.at += 3;
                while self.peek(0).is_some_and(|c| c != '\'') {
                    self.at += 1;
                }
                self.at += 1;
            }
            (Some(_), Some('\'')) => self.at += 3,
            _ => return self.code('\''),
        }
        self.word = false;
        self.source.code.push_str("' '");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_comments_and_literals_are_told_apart() {
        let source = Source::read("let a = \"x // y\"; // \"no\"\n/* a /* b */ c */ let b = r#\"q\"q\"#;\n");
        assert_eq!(source.code, "let a = \"0\"; \n let b = \"1\";\n");
        assert_eq!(source.comments, "// \"no\"\n/* a /* b */ c */\n");
        assert_eq!(source.literals, ["x // y", "q\"q"]);
    }

    #[test]
    fn lifetimes_are_no_characters() {
        let source = Source::read("fn f<'a>(c: &'a str) { m('\"', '\\'', b'{', '\\u{7f}') }");
        assert_eq!(source.code, "fn f<'a>(c: &'a str) { m(' ', ' ', b' ', ' ') }");
        assert!(source.literals.is_empty());
    }

    #[test]
    fn a_word_that_ends_in_r_opens_no_raw_string() {
        let source = Source::read("for\"a\" b\"\\\"\" r\"\\\" br##\"\"#\"##");
        assert_eq!(source.literals, ["a", "\\\"", "\\", "\"#"]);
    }

    #[test]
    fn lines_agree_after_long_literals() {
        let source = Source::read("a(\"1\n2\n3\");\nb // c\n");
        assert_eq!(source.line(source.code.find('b').unwrap()), 4);
        assert_eq!(source.comments.lines().nth(3), Some("// c"));
    }

    #[test]
    fn test_modules_are_left_out() {
        let text = "fn a() {}\n#[cfg(test)]\nmod tests { fn b() { \"}\" } }\n#[cfg(test)]\nmod testing;\n";
        assert_eq!(Source::without_tests(text).code, "fn a() {}\n\n\n#[cfg(test)]\nmod testing;\n");
    }

    #[test]
    fn literals_are_found_again_in_the_code() {
        let source = Source::without_tests("a(\"one\");\n#[cfg(test)]\nmod tests { \"two\" }\nb(\"three\");");
        let found: Vec<&str> = source.literals_in_code().into_iter().map(|(_, literal)| literal).collect();
        assert_eq!(found, ["one", "three"]);
    }

    #[test]
    fn words_stand_by_themselves() {
        let found: Vec<usize> = words_in("enum enumerate my_enum enum", "enum").collect();
        assert_eq!(found, [0, 23]);
    }
}
