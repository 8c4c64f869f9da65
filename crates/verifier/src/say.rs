//! What the program says, in Spanish or English: the frame of a report.
//!
//! Each sentence stands once, with both languages side by side, so that neither is forgotten.

mod errors;
mod findings;

use std::fmt::Write as _;

use proofs::policy::Accepted;

use crate::place::{Unreadable, Why};
use crate::report::{Checked, Report, Signer, Unchecked};

/// A language of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Lang {
    /// Español.
    Es,
    /// English.
    En,
}

/// One sentence in the language asked for: `say!(lang, "español", "English")`.
macro_rules! say {
    ($lang:expr, $es:literal, $en:literal) => {
        match $lang {
            $crate::say::Lang::Es => format!($es),
            $crate::say::Lang::En => format!($en),
        }
    };
}
use say;

impl Lang {
    /// What the environment asks for; Spanish if it does not say.
    pub fn of_environment() -> Self {
        let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
        let value = set("LC_ALL").or_else(|| set("LC_MESSAGES")).or_else(|| set("LANG"));
        if value.is_some_and(|value| value.starts_with("en")) { Self::En } else { Self::Es }
    }
}

/// A report in sentences of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What differs.
    pub found: Vec<String>,
    /// What holds.
    pub checked: Vec<String>,
    /// What nobody looked at.
    pub unchecked: Vec<String>,
    /// What it comes to.
    pub verdict: String,
}

/// The sentences of a report.
pub fn told(lang: Lang, report: &Report) -> Told {
    let signer = report.signer;
    let mut unchecked: Vec<_> = report.unchecked.iter().map(|it| left(lang, it, signer)).collect();
    unchecked.dedup();
    Told {
        found: report.found.iter().map(|finding| findings::finding(lang, finding)).collect(),
        checked: report.checked.iter().flat_map(|it| checked(lang, it, signer)).collect(),
        unchecked,
        verdict: verdict(lang, report),
    }
}

/// The whole report, ready to print.
pub fn report(lang: Lang, target: &str, report: &Report) -> String {
    let told = told(lang, report);
    let mut out = format!("{target}\n");
    let mut section = |title: String, mark: char, lines: &[String]| {
        if !lines.is_empty() {
            let lines = lines.iter().map(|line| format!("  {mark} {line}\n"));
            write!(out, "\n{title}\n{}", lines.collect::<String>()).expect("a string grows");
        }
    };
    section(say!(lang, "No concuerda:", "Does not agree:"), '✗', &told.found);
    section(say!(lang, "Comprobado:", "Checked:"), '✓', &told.checked);
    section(say!(lang, "No comprobado:", "Not checked:"), '·', &told.unchecked);
    write!(out, "\n{}\n", told.verdict).expect("a string grows");
    out
}

fn verdict(lang: Lang, report: &Report) -> String {
    match report.exit_code() {
        0 if report.signer == Signer::Own => say!(
            lang,
            "Todo lo comprobado concuerda, y lo firmó este mismo registro.",
            "Everything checked agrees, and this very record signed it."
        ),
        0 => say!(
            lang,
            "Todo lo comprobado concuerda, y lo firmó quien usted nombró.",
            "Everything checked agrees, and the signer is the one you named."
        ),
        3 => say!(
            lang,
            "Todo lo comprobado concuerda entre sí, pero usted no nombró ninguna clave: quién firmó no está \
             establecido. Pida la clave a la coalición por otra vía y repita con --key.",
            "Everything checked agrees with itself, but you named no key: who signed is not established. \
             Ask the coalition for its key by another way and run this again with --key."
        ),
        _ => say!(
            lang,
            "NO CONCUERDA. No confíe en este contenido; consérvelo tal como está y avise a quien lo publicó.",
            "DOES NOT AGREE. Do not rely on this; keep it as it is and tell those who published it."
        ),
    }
}

fn checked(lang: Lang, checked: &Checked, signer: Signer) -> Vec<String> {
    vec![match checked {
        Checked::Checkpoint(accepted) => return checkpoint(lang, accepted, signer),
        Checked::Entries { count, times } => {
            let mut line = say!(
                lang,
                "las {count} entradas están en forma canónica, con un sobre conocido, y sus horas nunca retroceden",
                "all {count} entries are in canonical form, in a known envelope, and their times never go back"
            );
            if let Some((first, last)) = times {
                line += &say!(lang, " (de {first} a {last})", " (from {first} to {last})");
            }
            line
        }
        Checked::Tree { files } => say!(
            lang,
            "la raíz y {files} archivos de teselas y entradas son los que resultan de las entradas",
            "the root and {files} tile and bundle files are what the entries give"
        ),
        Checked::Files { count, papers } => say!(
            lang,
            "los {count} archivos que las entradas nombran están y no han cambiado; {papers} son documentos emitidos",
            "all {count} files that entries name are there and unchanged; {papers} of them are issued papers"
        ),
        Checked::Paper(issued) => {
            let (symbol, kind, language) = (&issued.symbol, &issued.kind, &issued.language);
            let (size, position, moment) = (issued.size, issued.position, &issued.moment);
            say!(
                lang,
                "los primeros {size} bytes, que son todo lo que se ve, son los del documento {symbol} ({kind}, \
                 {language}), emitido en la entrada {position} el {moment}",
                "the first {size} bytes, which are all that is seen, are those of the paper {symbol} ({kind}, \
                 {language}), issued in entry {position} on {moment}"
            )
        }
        Checked::Update => say!(
            lang,
            "después de ellos solo se añadió la prueba: ninguna página fue sustituida",
            "nothing but the proof was added after them: no page was replaced"
        ),
        Checked::PaperEntries { count, size } => say!(
            lang,
            "las {count} entradas que el documento lleva consigo están entre las primeras {size} del registro",
            "the {count} entries that the paper carries are among the first {size} of the record"
        ),
    }]
}

fn checkpoint(lang: Lang, accepted: &Accepted, signer: Signer) -> Vec<String> {
    let Accepted { checkpoint, log, witnesses } = accepted;
    let (origin, size, root) = (&checkpoint.origin, checkpoint.size, checkpoint.root.to_base64());
    let mut lines = vec![say!(
        lang,
        "punto de control de {origin} con {size} entradas y raíz {root}",
        "checkpoint of {origin} with {size} entries and root {root}"
    )];
    lines.push(match signer {
        Signer::Named => {
            say!(lang, "firmado con la clave que usted nombró: {log}", "signed with the key you named: {log}")
        }
        Signer::Own => {
            say!(
                lang,
                "firmado con la clave de este registro: {log}",
                "signed with the key of this record: {log}"
            )
        }
        Signer::Unknown => say!(
            lang,
            "firmado con la clave que el propio contenido trae: {log}",
            "signed with the key that came along with it: {log}"
        ),
    });
    lines.extend(witnesses.iter().map(|(witness, at)| {
        let (name, at) = (witness.name(), utc(*at));
        say!(lang, "visto por el testigo {name} el {at}", "seen by the witness {name} on {at}")
    }));
    lines
}

fn left(lang: Lang, unchecked: &Unchecked, signer: Signer) -> String {
    match unchecked {
        Unchecked::KeyOwner if signer == Signer::Own => say!(
            lang,
            "que este registro sea el de la coalición: quien no le crea compruebe con plenaria-verify y una clave \
             que haya recibido por otra vía",
            "that this record is the coalition's: whoever does not believe it checks with plenaria-verify and a \
             key that came by another way"
        ),
        Unchecked::Witnesses if signer == Signer::Own => say!(
            lang,
            "que a otros se les muestre el mismo registro: aquí no se pidió la firma de ningún testigo",
            "that others are shown the same record: the signature of no witness was asked for here"
        ),
        Unchecked::KeyOwner if signer == Signer::Named => say!(
            lang,
            "que la clave que usted nombró sea de la coalición: eso lo sabe quien se la dio",
            "that the key you named is the coalition's: whoever gave it to you knows"
        ),
        Unchecked::KeyOwner => say!(
            lang,
            "¡NADIE RESPONDE POR ESTA CLAVE! Cualquiera pudo hacer una clave y firmar con ella",
            "NOBODY VOUCHES FOR THIS KEY! Anybody could have made a key and signed with it"
        ),
        Unchecked::Witnesses => say!(
            lang,
            "que a otros se les muestre el mismo registro: ningún testigo lo firmó, o usted no pidió ninguno \
             con --policy",
            "that others are shown the same record: no witness signed it, or you asked for none with --policy"
        ),
        Unchecked::Rules => say!(
            lang,
            "que los actos fueran conformes a las reglas: este programa no las conoce",
            "that the acts were within the rules: this program does not know them"
        ),
        Unchecked::Truth => say!(
            lang,
            "que lo registrado sea cierto, que nada se callara antes de registrarlo y que el reloj fuera exacto",
            "that what was recorded is true, that nothing was left out before it, and that the clock was right"
        ),
        Unchecked::Prose => say!(
            lang,
            "que las frases del documento digan lo mismo que las entradas que lleva: léalas usted",
            "that the sentences of the paper say what the entries it carries say: read them"
        ),
        Unchecked::Later => say!(
            lang,
            "lo registrado después de este punto de control, que puede corregir lo anterior",
            "what was recorded after this checkpoint, which may correct what came before"
        ),
        Unchecked::Ahead(count) => say!(
            lang,
            "{count} archivos de teselas que van más allá del punto de control",
            "{count} tile files that go beyond the checkpoint"
        ),
    }
}

/// Why nothing could be checked at all.
pub fn unreadable(lang: Lang, unreadable: &Unreadable) -> String {
    let what = &unreadable.what;
    let why = match &unreadable.why {
        Why::System(words) => words.clone(),
        Why::Missing => say!(lang, "no existe", "there is no such file"),
        Why::Status(status) => {
            say!(
                lang,
                "el servidor respondió con el estado {status}",
                "the server answered with status {status}"
            )
        }
        Why::Larger(limit) => {
            say!(
                lang,
                "tiene más de {limit} bytes, el máximo que se lee",
                "has more than {limit} bytes, the most that is read"
            )
        }
        Why::NoRecord => say!(
            lang,
            "aquí no hay un registro ni un documento: se espera un PDF, o una carpeta o dirección con un archivo checkpoint",
            "there is neither a record nor a paper here: a PDF is expected, or a folder or address with a file checkpoint"
        ),
        Why::NoKey => say!(
            lang,
            "el registro no trae su clave en record.vkey; nómbrela con --key o dé una política con --policy",
            "the record does not bring its key in record.vkey; name it with --key or give a policy with --policy"
        ),
        Why::Key(error) => errors::note(lang, error),
        Why::Policy(error) => errors::policy_line(lang, error),
    };
    say!(lang, "no se pudo leer {what}: {why}", "{what} could not be read: {why}")
}

/// Seconds since 1970 as a day and an hour.
fn utc(seconds: u64) -> String {
    // Days to a date after H. Hinnant, «chrono-compatible low-level date algorithms».
    let days = seconds / 86_400 + 719_468;
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (year, month) = (era * 400 + year + month / 10, (month + 2) % 12 + 1);
    let second = seconds % 86_400;
    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}Z", second / 3600, second / 60 % 60, second % 60)
}

#[cfg(test)]
mod tests {
    use super::utc;

    #[test]
    fn seconds_become_days() {
        for (seconds, text) in [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_399, "2000-02-28T23:59:59Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
            (1_701_302_400, "2023-11-30T00:00:00Z"),
            (1_735_689_599, "2024-12-31T23:59:59Z"),
        ] {
            assert_eq!(utc(seconds), text);
        }
        assert!(utc(i64::MAX as u64).ends_with('Z'));
    }
}
