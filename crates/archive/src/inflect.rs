//! The forms of a verb, by rule: enough of the conjugation of three languages to find it in minutes.
//!
//! Forms are folded: without capitals and accents. A form that two moods share stands for the first of them.

use crate::proposal::Language;

/// How a verb is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mood {
    /// Says that it was done, is done or will be: «aprobó», «aprueba», «approved».
    Told,
    /// The bare verb: «aprobar», «to approve», «approve».
    Bare,
    /// «aprobado», «approved» beside a form of *to be*.
    Participle,
    /// «aprobando», «approving».
    Gerund,
    /// What is wished or demanded: «apruebe».
    Wished,
    /// What could be: «aprobaría».
    Supposed,
    /// The act as a noun: «aprobación», «approval».
    Noun,
}

/// The irregular forms of a verb, as its table gives them: `p:` present, `q:` past, `s:` subjunctive, `t:` participle,
/// `g:` gerund.
fn given(forms: &str) -> impl Iterator<Item = (char, &str)> {
    forms.split_whitespace().filter_map(|it| it.split_once(':')).flat_map(|(tag, list)| {
        let tag = tag.chars().next().unwrap_or('p');
        list.split(',').map(move |it| (tag, it))
    })
}

/// Verbs so irregular and so frequent that each of their phrases would need the same forms.
const LIGHT: &[(Language, &str, &str)] = &[
    (Language::Es, "dar", "p:da,dan,damos,dara,daran,dese,dense q:dio,dieron s:de,den"),
    (Language::Es, "hacer", "p:hace,hacen,hara,haran q:hizo,hicieron s:haga,hagan t:hecho,hecha"),
    (Language::Es, "tener", "p:tiene,tienen,tendra,tendran q:tuvo,tuvieron s:tenga,tengan"),
    (Language::Es, "poner", "p:pone,ponen,pondra,pondran q:puso,pusieron s:ponga,pongan t:puesto,puesta"),
    (Language::Es, "manifestar", "p:manifiesta,manifiestan s:manifieste,manifiesten"),
    (Language::Es, "rendir", "p:rinde,rinden q:rindio,rindieron"),
    (Language::Pt, "dar", "p:dao,dara,darao q:deu,deram s:de,deem"),
    (Language::Pt, "fazer", "p:faz,fazem,fara,farao q:fez,fizeram s:faca,facam t:feito,feita"),
    (Language::Pt, "ter", "p:tem,tera,terao q:teve,tiveram"),
    (Language::Pt, "por", "p:poe,poem q:pos,puseram t:posto,posta"),
    (Language::En, "take", "q:took t:taken p:takes g:taking"),
    (Language::En, "set", "q:set t:set g:setting p:sets"),
    (Language::En, "hold", "q:held t:held"),
    (Language::En, "keep", "q:kept t:kept"),
    (Language::En, "give", "q:gave t:given"),
    (Language::En, "leave", "q:left t:left"),
    (Language::En, "lend", "q:lent t:lent"),
    (Language::En, "pay", "q:paid t:paid"),
];

/// All forms of a folded verb.
pub fn forms(language: Language, lemma: &str, irregular: &str) -> Vec<(String, Mood)> {
    let light =
        LIGHT.iter().find(|(of, verb, _)| *of == language && *verb == lemma).map_or("", |(.., forms)| forms);
    let mut all: Vec<(String, Mood)> = given(irregular)
        .chain(given(light))
        .map(|(tag, form)| {
            let mood = match tag {
                's' => Mood::Wished,
                't' => Mood::Participle,
                'g' => Mood::Gerund,
                _ => Mood::Told,
            };
            (form.to_owned(), mood)
        })
        .collect();
    let mut add = |form: String, mood: Mood| {
        if !all.iter().any(|(it, _)| *it == form) {
            all.push((form, mood));
        }
    };
    // «Apruébase», «Créanse»: the pronoun behind the verb.
    if language == Language::Es {
        for form in given(irregular).filter(|(tag, _)| matches!(tag, 'p' | 'q')).map(|it| it.1) {
            add(format!("{form}se"), Mood::Told);
        }
    }
    match language {
        Language::Es => spanish(lemma, &mut add),
        Language::Pt => portuguese(lemma, &mut add),
        Language::En => english(lemma, &mut add),
    }
    all
}

/// Adds a stem with each of several endings.
fn endings(stem: &str, list: &str, mood: Mood, add: &mut impl FnMut(String, Mood)) {
    for ending in list.split(' ') {
        add(format!("{stem}{ending}"), mood);
    }
}

/// The stem before an ending that begins with e or a, as it is spelled to keep its sound.
fn respell(stem: &str, ending: &str) -> String {
    let cut = |length: usize, new: &str| format!("{}{new}", &stem[..stem.len() - length]);
    match ending {
        "ar" if stem.ends_with('c') => cut(1, "qu"),
        "ar" if stem.ends_with('g') => cut(1, "gu"),
        "ar" if stem.ends_with('z') => cut(1, "c"),
        "er" | "ir" if stem.ends_with("gu") => cut(2, "g"),
        "er" | "ir" if stem.ends_with('g') => cut(1, "j"),
        _ => stem.to_owned(),
    }
}

fn spanish(lemma: &str, add: &mut impl FnMut(String, Mood)) {
    let verb = lemma.strip_suffix("se").filter(|it| it.ends_with('r')).unwrap_or(lemma);
    let Some((stem, ending)) = verb.len().checked_sub(2).map(|it| verb.split_at(it)) else { return };
    let wished = respell(stem, ending);
    endings(verb, " se lo la los las le les nos", Mood::Bare, add);
    match ending {
        "ar" => {
            endings(stem, "o aron a an amos", Mood::Told, add);
            endings(stem, "ado ada ados adas", Mood::Participle, add);
            endings(stem, "ando andose andolo andola", Mood::Gerund, add);
            endings(&wished, "e en emos", Mood::Wished, add);
            endings(stem, "aba aban ase anse ose aronse", Mood::Told, add);
        }
        "er" | "ir" => {
            endings(stem, "io ieron e en imos iremos", Mood::Told, add);
            endings(stem, "ido ida idos idas", Mood::Participle, add);
            endings(stem, "iendo iendose", Mood::Gerund, add);
            endings(&wished, "a an amos", Mood::Wished, add);
            endings(stem, "ia ian ese ense iose ieronse", Mood::Told, add);
            if ending == "er" {
                endings(stem, "emos", Mood::Told, add);
            }
        }
        _ => return,
    }
    endings(verb, "a an emos", Mood::Told, add);
    endings(verb, "ia ian", Mood::Supposed, add);
}

fn portuguese(lemma: &str, add: &mut impl FnMut(String, Mood)) {
    let Some((stem, ending)) = lemma.len().checked_sub(2).map(|it| lemma.split_at(it)) else { return };
    let wished = respell(stem, ending);
    add(lemma.to_owned(), Mood::Bare);
    match ending {
        "ar" => {
            endings(stem, "ou aram a am amos avam ava", Mood::Told, add);
            endings(stem, "ado ada ados adas", Mood::Participle, add);
            endings(stem, "ando", Mood::Gerund, add);
            endings(&wished, "e em emos", Mood::Wished, add);
        }
        "er" => {
            endings(stem, "eu eram e em emos ia iam", Mood::Told, add);
            endings(stem, "ido ida idos idas", Mood::Participle, add);
            endings(stem, "endo", Mood::Gerund, add);
            endings(&wished, "a am amos", Mood::Wished, add);
        }
        "ir" => {
            endings(stem, "iu iram e em imos ia iam", Mood::Told, add);
            endings(stem, "ido ida idos idas", Mood::Participle, add);
            endings(stem, "indo", Mood::Gerund, add);
            endings(&wished, "a am amos", Mood::Wished, add);
        }
        _ => return,
    }
    endings(lemma, "em", Mood::Bare, add);
    // «Comprometemo-nos» loses the s before the pronoun.
    let vowel = &ending[..1];
    add(format!("{stem}{vowel}mo-nos"), Mood::Told);
    endings(lemma, "a ao emos", Mood::Told, add);
    endings(lemma, "ia iam", Mood::Supposed, add);
}

fn english(lemma: &str, add: &mut impl FnMut(String, Mood)) {
    add(lemma.to_owned(), Mood::Bare);
    let consonant_y = lemma.ends_with('y') && !["ay", "ey", "oy", "uy"].iter().any(|it| lemma.ends_with(it));
    if consonant_y {
        let stem = &lemma[..lemma.len() - 1];
        endings(stem, "ies ied", Mood::Told, add);
        endings(lemma, "ing", Mood::Gerund, add);
    } else if let Some(stem) = lemma.strip_suffix('e') {
        endings(stem, "es ed", Mood::Told, add);
        endings(stem, "ing", Mood::Gerund, add);
    } else {
        let hissing = ["s", "x", "ch", "sh"].iter().any(|it| lemma.ends_with(it));
        endings(lemma, if hissing { "es ed" } else { "s ed" }, Mood::Told, add);
        endings(lemma, "ing", Mood::Gerund, add);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has(language: Language, lemma: &str, irregular: &str, form: &str) -> Option<Mood> {
        forms(language, lemma, irregular).into_iter().find(|(it, _)| it == form).map(|(_, mood)| mood)
    }

    #[test]
    fn forms_follow_the_conjugation() {
        let es = |lemma, form| has(Language::Es, lemma, "", form);
        assert_eq!(es("adoptar", "adopto"), Some(Mood::Told));
        assert_eq!(es("instalar", "instalaran"), Some(Mood::Told));
        assert_eq!(es("encargar", "encargue"), Some(Mood::Wished));
        assert_eq!(es("autorizar", "autorice"), Some(Mood::Wished));
        assert_eq!(es("comprometer", "comprometerian"), Some(Mood::Supposed));
        assert_eq!(has(Language::Pt, "adotar", "", "adotou"), Some(Mood::Told));
        assert_eq!(has(Language::Pt, "incumbir", "", "incumbiram"), Some(Mood::Told));
        assert_eq!(has(Language::Pt, "comprometer", "", "comprometemo-nos"), Some(Mood::Told));
        assert_eq!(has(Language::En, "ratify", "", "ratified"), Some(Mood::Told));
        assert_eq!(has(Language::En, "note", "", "noting"), Some(Mood::Gerund));
    }

    #[test]
    fn irregular_forms_come_from_the_table() {
        let forms = "p:aprueba,aprueban s:apruebe";
        assert_eq!(has(Language::Es, "aprobar", forms, "aprueba"), Some(Mood::Told));
        assert_eq!(has(Language::Es, "aprobar", forms, "apruebe"), Some(Mood::Wished));
    }
}
