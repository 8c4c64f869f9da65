//! What `proofs` finds wrong, in both languages.

use proofs::{canonical, checkpoint, note, policy, proof, tile, tree};

use super::{Lang, say};

/// About canonical JSON.
pub fn canonical(lang: Lang, error: &canonical::Error) -> String {
    use canonical::Error::{NotAnInteger, NotCanonical, NotJson, TooDeep, TooLarge};
    match error {
        NotAnInteger(n) => say!(lang, "el número {n} no es entero", "the number {n} is not an integer"),
        TooLarge(n) => say!(lang, "el entero {n} es demasiado grande", "the integer {n} is too large"),
        TooDeep => say!(lang, "está anidado a demasiada profundidad", "it is nested too deep"),
        NotJson(words) => say!(lang, "no es JSON ({words})", "it is not JSON ({words})"),
        NotCanonical { at } => say!(
            lang,
            "es JSON, pero no en forma canónica: difiere desde el byte {at}",
            "it is JSON, but not in canonical form: it differs from byte {at} on"
        ),
    }
}

/// About signed notes and keys.
pub fn note(lang: Lang, error: &note::Error) -> String {
    use note::Error as E;
    match error {
        E::Bytes(at) => {
            say!(
                lang,
                "la nota firmada tiene en el byte {at} uno que no puede tener",
                "the signed note has a byte at {at} that it cannot have"
            )
        }
        E::Structure => say!(
            lang,
            "no es una nota firmada: faltan el texto, la línea vacía o las firmas",
            "it is not a signed note: the text, the empty line or the signatures are missing"
        ),
        E::SignatureLine { line, text } => say!(
            lang,
            "la línea de firma {line} no se puede leer: «{text}»",
            "signature line {line} cannot be read: “{text}”"
        ),
        E::TooMany(count) => say!(
            lang,
            "la nota tiene demasiadas firmas: {count}",
            "the note has too many signatures: {count}"
        ),
        E::Name(name) => {
            say!(lang, "«{name}» no puede ser el nombre de una clave", "“{name}” cannot be the name of a key")
        }
        E::Key(text) => say!(
            lang,
            "«{text}» no es una clave de verificación; se espera nombre+número+base64, o un archivo que la contenga",
            "“{text}” is not a verifier key; name+id+base64 is expected, or a file that has it"
        ),
        E::KeyId { name, expected, found } => say!(
            lang,
            "la clave de {name} debería llevar el número {expected}, no {found}: se copió mal o es otra",
            "the key of {name} should have the id {expected}, not {found}: it was miscopied or is another one"
        ),
        E::Unsupported { name, algorithm } => say!(
            lang,
            "la clave de {name} es de un tipo que este programa no conoce (0x{algorithm:02x})",
            "the key of {name} is of a type this program does not know (0x{algorithm:02x})"
        ),
        E::Fails(name) => say!(
            lang,
            "la firma de {name} no corresponde a este texto: se cambió el texto o la firma",
            "the signature of {name} does not fit this text: the text or the signature was changed"
        ),
        E::Unknown(names) => {
            let names = joined(lang, names);
            say!(
                lang,
                "no la firmó ninguna clave conocida; nombra a {names}",
                "no known key signed it; it names {names}"
            )
        }
    }
}

fn joined(lang: Lang, names: &[String]) -> String {
    if names.is_empty() { say!(lang, "nadie", "nobody") } else { names.join(", ") }
}

/// About checkpoints.
pub fn checkpoint(lang: Lang, error: &checkpoint::Error) -> String {
    use checkpoint::Error as E;
    match error {
        E::Lines => say!(
            lang,
            "no es un punto de control: faltan el origen, el tamaño o la raíz",
            "it is no checkpoint: origin, size or root is missing"
        ),
        E::Origin(text) => say!(
            lang,
            "«{text}» no puede ser el origen de un registro",
            "“{text}” cannot be the origin of a record"
        ),
        E::Size(text) => say!(lang, "«{text}» no es un tamaño", "“{text}” is not a size"),
        E::Root(text) => say!(lang, "«{text}» no es una raíz", "“{text}” is not a root"),
        E::EmptyLine(line) => say!(lang, "la línea {line} está vacía", "line {line} is empty"),
        E::OtherLog { origin, key } => say!(
            lang,
            "es del registro {origin}, y la clave es de {key}",
            "it is of the record {origin}, and the key is of {key}"
        ),
        E::Note(error) => note(lang, error),
    }
}

/// About what a policy refuses.
pub fn refusal(lang: Lang, error: &policy::Refusal) -> String {
    match error {
        policy::Refusal::NoLog => {
            say!(lang, "la política no nombra ningún registro", "the policy names no log")
        }
        policy::Refusal::Checkpoint(error) => checkpoint(lang, error),
        policy::Refusal::Quorum { quorum, signed } => {
            let signed = joined(lang, signed);
            say!(
                lang,
                "lo han visto demasiado pocos testigos: la política pide {quorum} y firmaron {signed}",
                "too few witnesses have seen it: the policy asks for {quorum} and {signed} signed"
            )
        }
    }
}

/// About a line of a policy.
pub fn policy_line(lang: Lang, error: &policy::ParseError) -> String {
    use policy::Fault as F;
    let line = error.line;
    let fault = match &error.fault {
        F::Byte => say!(lang, "tiene un carácter de control", "it has a control character"),
        F::Keyword(word) => say!(
            lang,
            "«{word}» no es log, witness, group ni quorum",
            "“{word}” is not log, witness, group or quorum"
        ),
        F::Form(form) => say!(lang, "se espera: {form}", "expected: {form}"),
        F::Key(error) => note(lang, error),
        F::KeyKind(name) => say!(
            lang,
            "la clave de {name} no es del tipo necesario",
            "the key of {name} is not of the kind needed"
        ),
        F::SameKey(name) => {
            say!(lang, "la clave de {name} figura dos veces", "the key of {name} is named twice")
        }
        F::SameName(name) => {
            say!(lang, "el nombre {name} figura dos veces", "the name {name} is given twice")
        }
        F::NoSuchName(name) => {
            say!(lang, "nadie se llama {name} más arriba", "nobody above is called {name}")
        }
        F::Taken(name) => say!(
            lang,
            "{name} ya es miembro: nadie cuenta dos veces",
            "{name} is a member already: nobody counts twice"
        ),
        F::Threshold { needed, members } => {
            say!(lang, "no se puede pedir {needed} de {members}", "{needed} of {members} cannot be asked for")
        }
        F::SecondQuorum => say!(lang, "ya hay una línea quorum", "there is a quorum line already"),
        F::NoQuorum => say!(lang, "falta la línea quorum", "the quorum line is missing"),
    };
    say!(lang, "línea {line} de la política: {fault}", "line {line} of the policy: {fault}")
}

/// About bundles and tiles.
pub fn tile(lang: Lang, error: &tile::Error) -> String {
    use tile::Error as E;
    match error {
        E::Path(text) => {
            say!(lang, "«{text}» no es el nombre de una tesela", "“{text}” is not the name of a tile")
        }
        E::TileLength(length) => {
            say!(lang, "sus {length} bytes no son hashes enteros", "its {length} bytes are not whole hashes")
        }
        E::Truncated { entry, at } => {
            say!(
                lang,
                "termina dentro de su entrada {entry}, en el byte {at}",
                "it ends inside its entry {entry}, at byte {at}"
            )
        }
        E::EntryTooLong(length) => {
            say!(lang, "una entrada tiene {length} bytes", "an entry has {length} bytes")
        }
    }
}

/// About the way from an entry to the root.
pub fn tree(lang: Lang, error: &tree::Error) -> String {
    use tree::Error as E;
    match error {
        E::Outside { index, size } => say!(
            lang,
            "la entrada {index} no cabe en un registro de {size}",
            "entry {index} does not fit into a record of {size}"
        ),
        E::Order { old, new } => {
            say!(lang, "{old} no viene antes de {new}", "{old} does not come before {new}")
        }
        E::Length(count) => say!(
            lang,
            "la prueba tiene {count} hashes, que no es lo que corresponde",
            "the proof has {count} hashes, which does not fit"
        ),
        E::Root { expected, found } => say!(
            lang,
            "la prueba lleva a la raíz {found}; la firmada es {expected}",
            "the proof leads to the root {found}; the signed one is {expected}"
        ),
    }
}

/// About an attached proof.
pub fn proof(lang: Lang, error: &proof::Error) -> String {
    use proof::Error as E;
    match error {
        E::Header => say!(lang, "no empieza como una prueba", "it does not begin as a proof"),
        E::Truncated(line) => say!(lang, "termina después de la línea {line}", "it ends after line {line}"),
        E::Line { line, text } => {
            say!(lang, "la línea {line} no se puede leer: «{text}»", "line {line} cannot be read: “{text}”")
        }
        E::Note(error) => note(lang, error),
        E::Checkpoint(error) => checkpoint(lang, error),
        E::Policy(error) => refusal(lang, error),
        E::Tree(error) => tree(lang, error),
    }
}
