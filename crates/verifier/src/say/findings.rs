//! What differs, exactly: where, what was expected, what was found.

use super::errors::{canonical, checkpoint, proof, refusal, tile, tree};
use super::{Lang, say};
use crate::entry::Fault as EntryFault;
use crate::paper::update::Fault as UpdateFault;
use crate::pdf::{Fault as PdfFault, What};
use crate::report::Finding;

/// One finding.
pub fn finding(lang: Lang, finding: &Finding) -> String {
    use Finding as F;
    match finding {
        F::Checkpoint(error) => {
            let why = refusal(lang, error);
            say!(lang, "el punto de control no vale: {why}", "the checkpoint does not hold: {why}")
        }
        F::KeyFile(found) => say!(
            lang,
            "record.vkey no nombra la clave que firmó el punto de control, sino «{found}»",
            "record.vkey does not name the key that signed the checkpoint, but “{found}”"
        ),
        F::Missing(path) => say!(lang, "falta el archivo {path}", "the file {path} is missing"),
        F::Bundle { path, fault } => {
            let why = tile(lang, fault);
            say!(lang, "el archivo {path} está dañado: {why}", "the file {path} is damaged: {why}")
        }
        F::Count { path, expected, found } => say!(
            lang,
            "el archivo {path} debería tener {expected} elementos y tiene {found}",
            "the file {path} should hold {expected} items and holds {found}"
        ),
        F::Tile { path, place, expected, found } => say!(
            lang,
            "la tesela {path} fue cambiada: en el lugar {place} debería estar {expected} y está {found}",
            "the tile {path} was changed: at place {place} should be {expected}, and {found} is there"
        ),
        F::Changed { position, expected, found } => say!(
            lang,
            "la entrada {position} no es la que se firmó: su hash debería ser {expected} y es {found}",
            "entry {position} is not the one that was signed: its hash should be {expected} and is {found}"
        ),
        F::Moved { position, belongs } => say!(
            lang,
            "en el lugar de la entrada {position} está la que se firmó como {belongs}",
            "in the place of entry {position} lies the one that was signed as {belongs}"
        ),
        F::Root { size, expected, found } => say!(
            lang,
            "las {size} entradas no llevan a la raíz firmada: debería ser {expected} y es {found}",
            "the {size} entries do not lead to the signed root: it should be {expected} and is {found}"
        ),
        F::More(count) => say!(lang, "y {count} más como estos", "and {count} more like these"),
        F::Entry { .. } | F::ClockBack { .. } | F::NotAHash { .. } => entry(lang, finding),
        F::FileMissing { .. } | F::FileChanged { .. } | F::FileSize { .. } => file(lang, finding),
        F::RecordForm(_)
        | F::RecordKey(_)
        | F::RecordSays { .. }
        | F::RecordCheckpoint(_)
        | F::RecordNewer { .. }
        | F::RecordOrder(_)
        | F::RecordEntry { .. }
        | F::NoRecord => carried(lang, finding),
        _ => paper(lang, finding),
    }
}

fn entry(lang: Lang, finding: &Finding) -> String {
    match finding {
        Finding::Entry { position, fault } => {
            let why = entry_fault(lang, fault);
            say!(
                lang,
                "la entrada {position} está mal formada: {why}",
                "entry {position} is not well formed: {why}"
            )
        }
        Finding::ClockBack { position, at, before } => say!(
            lang,
            "el reloj retrocede: la entrada {position} es de {at} y la anterior de {before}",
            "the clock goes back: entry {position} is of {at} and the one before of {before}"
        ),
        Finding::NotAHash { position, found } => say!(
            lang,
            "la entrada {position} nombra un archivo por algo que no es un hash: {found}",
            "entry {position} names a file by something that is no hash: {found}"
        ),
        _ => String::new(),
    }
}

fn file(lang: Lang, finding: &Finding) -> String {
    match finding {
        Finding::FileMissing { position, sha256 } => say!(
            lang,
            "falta el archivo {sha256}, que la entrada {position} nombra",
            "the file {sha256} is missing, which entry {position} names"
        ),
        Finding::FileChanged { expected, found } => say!(
            lang,
            "el archivo {expected} fue cambiado: su hash es ahora {found}",
            "the file {expected} was changed: its hash is now {found}"
        ),
        Finding::FileSize { position, sha256, expected, found } => say!(
            lang,
            "según la entrada {position} el documento {sha256} tiene {expected} bytes, pero tiene {found}",
            "entry {position} says that the paper {sha256} has {expected} bytes, but it has {found}"
        ),
        _ => String::new(),
    }
}

fn paper(lang: Lang, finding: &Finding) -> String {
    match finding {
        Finding::Pdf(PdfFault { at, what }) => {
            let what = pdf(lang, *what);
            say!(
                lang,
                "el PDF está dañado en el byte {at}: {what}",
                "the PDF is damaged at byte {at}: {what}"
            )
        }
        Finding::NoProof => say!(
            lang,
            "este PDF no trae ninguna prueba (paper.tlog-proof): no es un documento emitido, o se la quitaron",
            "this PDF brings no proof (paper.tlog-proof): it is no issued paper, or the proof was taken away"
        ),
        Finding::ProofNotText => say!(lang, "la prueba adjunta no es texto", "the attached proof is no text"),
        Finding::Proof(error) => {
            let why = proof(lang, error);
            say!(lang, "la prueba adjunta no vale: {why}", "the attached proof does not hold: {why}")
        }
        Finding::NoLeaf => say!(
            lang,
            "la prueba adjunta no dice de qué entrada es",
            "the attached proof does not say which entry it is about"
        ),
        Finding::Leaf(fault) => {
            let why = entry_fault(lang, fault);
            say!(
                lang,
                "la entrada de la que habla la prueba está mal formada: {why}",
                "the entry that the proof is about is not well formed: {why}"
            )
        }
        Finding::NotAPaper(event) => say!(
            lang,
            "la prueba es de otra cosa ({event}), no de la emisión de un documento (paper.issued)",
            "the proof is about something else ({event}), not about a paper that was issued (paper.issued)"
        ),
        Finding::PaperKey(key) => {
            say!(lang, "a la entrada del documento le falta «{key}»", "the entry of the paper lacks “{key}”")
        }
        Finding::Short { expected, found } => say!(
            lang,
            "el documento está incompleto: se emitió con {expected} bytes y el archivo tiene {found}",
            "the paper is incomplete: it was issued with {expected} bytes and the file has {found}"
        ),
        Finding::PaperChanged { expected, found } => say!(
            lang,
            "el documento fue cambiado: se emitió con el hash {expected} y tiene {found}",
            "the paper was changed: it was issued with the hash {expected} and has {found}"
        ),
        Finding::Update(fault) => update(lang, fault),
        _ => String::new(),
    }
}

fn carried(lang: Lang, finding: &Finding) -> String {
    match finding {
        Finding::NoRecord => {
            say!(
                lang,
                "el documento no lleva su registro (record.json)",
                "the paper does not carry its record (record.json)"
            )
        }
        Finding::RecordForm(error) => {
            let why = canonical(lang, error);
            say!(lang, "record.json está mal formado: {why}", "record.json is not well formed: {why}")
        }
        Finding::RecordKey(key) => {
            say!(
                lang,
                "a record.json le falta «{key}», o está mal o de más",
                "“{key}” of record.json is missing, wrong or too much"
            )
        }
        Finding::RecordSays { key, expected, found } => say!(
            lang,
            "record.json dice «{found}» en «{key}», y debería decir «{expected}»",
            "record.json says “{found}” for “{key}”, and should say “{expected}”"
        ),
        Finding::RecordCheckpoint(error) => {
            let why = checkpoint(lang, error);
            say!(
                lang,
                "el punto de control de record.json no vale: {why}",
                "the checkpoint of record.json does not hold: {why}"
            )
        }
        Finding::RecordNewer { size, position } => say!(
            lang,
            "record.json tiene un punto de control de {size} entradas, posterior al documento mismo (entrada {position})",
            "record.json has a checkpoint of {size} entries, later than the paper itself (entry {position})"
        ),
        Finding::RecordOrder(position) => say!(
            lang,
            "la entrada {position} de record.json no está en su orden",
            "entry {position} of record.json is out of order"
        ),
        Finding::RecordEntry { position, fault } => {
            let why = tree(lang, fault);
            say!(
                lang,
                "la entrada {position} de record.json no es la del registro: {why}",
                "entry {position} of record.json is not that of the record: {why}"
            )
        }
        _ => String::new(),
    }
}

fn entry_fault(lang: Lang, fault: &EntryFault) -> String {
    match fault {
        EntryFault::NotCanonical(error) => canonical(lang, error),
        EntryFault::NotAnObject => say!(lang, "no es un objeto JSON", "it is no JSON object"),
        EntryFault::Version(version) => say!(
            lang,
            "está en el formato {version}, que este programa no conoce: use una versión más nueva",
            "it is in the format {version}, which this program does not know: use a newer version"
        ),
        EntryFault::MissingKey(key) => say!(lang, "falta «{key}»", "“{key}” is missing"),
        EntryFault::UnknownKey(key) => {
            say!(lang, "«{key}» no tiene lugar en ella", "“{key}” has no place in it")
        }
        EntryFault::Value { key, found } => {
            say!(lang, "«{key}» no puede ser {found}", "“{key}” cannot be {found}")
        }
    }
}

fn update(lang: Lang, fault: &UpdateFault) -> String {
    let why = match fault {
        UpdateFault::Sections => say!(
            lang,
            "no es una sola actualización que siga al documento",
            "it is not one update that follows the paper"
        ),
        UpdateFault::Stray(at) => say!(lang, "hay bytes de más en {at}", "there are stray bytes at {at}"),
        UpdateFault::Object(number) => say!(
            lang,
            "el objeto {number} no tiene lugar allí: podría mostrar otro contenido",
            "object {number} has no place there: it could show other content"
        ),
        UpdateFault::Table(number) => say!(
            lang,
            "la tabla lleva a otro lugar que al objeto {number}",
            "the table leads elsewhere than to object {number}"
        ),
        UpdateFault::Trailer(key) => say!(lang, "el final cambia «{key}»", "the trailer changes “{key}”"),
        UpdateFault::Catalog(key) => say!(lang, "el catálogo cambia «{key}»", "the catalog changes “{key}”"),
        UpdateFault::Attachment(key) => {
            say!(
                lang,
                "el adjunto no es solo la prueba («{key}»)",
                "what is attached is not the proof alone (“{key}”)"
            )
        }
    };
    say!(
        lang,
        "al documento se le añadió algo más que la prueba: {why}",
        "something else than the proof was added to the paper: {why}"
    )
}

fn pdf(lang: Lang, what: What) -> String {
    match what {
        What::Start => say!(lang, "no dice dónde empieza su tabla", "it does not say where its table begins"),
        What::Table => {
            say!(lang, "la tabla de objetos no se puede leer", "the table of objects cannot be read")
        }
        What::Trailer => say!(lang, "el final no se puede leer", "the trailer cannot be read"),
        What::Value => say!(lang, "un valor no se puede leer", "a value cannot be read"),
        What::SameKey => say!(
            lang,
            "un diccionario tiene dos veces la misma entrada",
            "a dictionary has the same key twice"
        ),
        What::Depth => say!(lang, "está anidado a demasiada profundidad", "it is nested too deep"),
        What::Object => say!(lang, "un objeto no está donde debería", "an object is not where it should be"),
        What::Stream => say!(lang, "un contenido no se puede leer", "a stream cannot be read"),
        What::Filter => say!(
            lang,
            "un adjunto está comprimido de un modo desconocido",
            "an attachment is packed in an unknown way"
        ),
        What::Catalog => {
            say!(lang, "la lista de adjuntos no se puede leer", "the list of attachments cannot be read")
        }
    }
}
