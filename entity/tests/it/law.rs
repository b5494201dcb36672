//! The law as data: grounds, facts about them, subjects and their numbers, papers, remit.

use std::collections::BTreeSet;

use entity::application::Application;
use entity::application::answer::{
    Category, DelegatedRelation, EarlierDetail, Litigation, LitigationDetail, Mandate, MaterialsConsent, Minor, Money,
    Outcome, StatutoryRelation, Topic, Who, YesNoUnknown,
};
use entity::case::finding::{self, PriorCase, Sign, Weight};
use entity::case::{Command, Status};
use entity::id::CaseId;
use entity::law::ground::{self, Ground, Outcome as Way, Reversal, Stage};
use entity::law::numbering::{self, Edition};
use entity::law::paper::Paper;
use entity::law::remit::OutsideReason;
use entity::law::remit::{self, DeskKind, Extent};
use entity::law::subject::{self, Flag, Subject};
use entity::law::{harm, proxy};
use uuid::Uuid;

use crate::fixture::{self, AOBA, APPLICANT, KITANO, TestCase};

#[test]
fn the_eight_grounds_stand_as_the_rules_word_them() {
    let wording: Vec<&str> = Ground::ALL.iter().map(|ground| ground::rule(*ground).quotation).collect();
    assert_eq!(
        wording,
        [
            "本人または、代理人以外からの申し出の場合",
            "申し出の内容が損害賠償にかかわる場合",
            "対象事業者との訴訟が継続中の場合",
            "申出内容に虚偽判明した場合",
            "申出人が対象事業者との話し合いを拒否、または対象事業者からの申出人に関する資料の提供に同意をしない場合",
            "当協会が苦情処理のために必要な求めに応じない場合",
            "苦情処理が終了したものについて、繰り返し苦情の申し出がなされた場合",
            "申し出人と対象事業者との間で当協会が苦情処理を行うことが困難であると認めた場合",
        ]
    );
    assert!(ground::LEAD.ends_with("ことがあります。"), "the body may, it need not");
    assert!(harm::EXCEPTION.contains("生命、身体、財産その他の権利利益"));
}

#[test]
fn every_ground_leaves_a_person_to_decide_can_be_undone_and_is_told() {
    for (place, ground) in Ground::ALL.iter().enumerate() {
        let rule = ground::rule(*ground);
        assert_eq!(ground.code(), (place + 1).to_string());
        assert!(!rule.decide.is_empty(), "{ground}");
        assert!(!rule.evidence.is_empty(), "{ground}");
    }
    let reversals: BTreeSet<Reversal> = Ground::ALL.iter().map(|ground| ground::rule(*ground).reversal).collect();
    assert_eq!(reversals.len(), Ground::ALL.len());
}

#[test]
fn the_outcome_matrix() {
    use Way::{AskPapers, Consult, Discontinue, Hear, LeavePart, NewCase, NotAccept, Remind, Suspend, Talk, Withhold};
    let rows: [(Ground, &[Way], &[Way]); 8] = [
        (Ground::NotPrincipal, &[AskPapers, NotAccept], &[Suspend, Discontinue]),
        (Ground::Damages, &[LeavePart, NotAccept], &[LeavePart, Discontinue]),
        (Ground::Litigation, &[Consult, NotAccept], &[Suspend, Discontinue]),
        (Ground::Falsehood, &[NotAccept], &[Hear, Discontinue]),
        (Ground::NoConsent, &[Withhold, NotAccept], &[Talk, Withhold, Discontinue]),
        (Ground::NoCooperation, &[AskPapers, NotAccept], &[Remind, Discontinue]),
        (Ground::Repeat, &[NewCase, NotAccept], &[]),
        (Ground::Difficult, &[NotAccept], &[Suspend, Discontinue]),
    ];
    for (ground, intake, during) in rows {
        assert_eq!(ground::outcomes(ground, Stage::Intake), intake, "{ground}");
        assert_eq!(ground::outcomes(ground, Stage::During), during, "{ground}");
    }
}

/// Facts found: which ground, what, which way.
type Signs = Vec<(Ground, Sign, Weight)>;

/// A received case whose application was changed, and the signs found.
fn found(change: impl FnOnce(&mut Application)) -> Signs {
    found_with(change, &[])
}

fn found_with(change: impl FnOnce(&mut Application), prior: &[PriorCase]) -> Signs {
    let mut case = TestCase::at(Status::Draft);
    let mut said = fixture::application();
    change(&mut said);
    case.must(APPLICANT, &fixture::receive_as(&case.clone(), said));
    case.must(KITANO, &Command::ConfirmMember(fixture::matched()));
    finding::all(&case.file, prior, case.today())
        .into_iter()
        .map(|finding| (finding.ground, finding.sign, finding.weight))
        .collect()
}

#[test]
fn an_ordinary_complaint_shows_no_sign_of_any_ground() {
    assert_eq!(found(|_| {}), []);
}

#[test]
fn signs_of_the_grounds_are_found() {
    let background = |said: &mut Application| said.background.clone().unwrap();
    let rows: Vec<(Signs, Signs)> = vec![
        (
            found(|said| {
                said.who =
                    Some(Who::DelegatedProxy { relation: DelegatedRelation::Family, mandate: Mandate::WillMake });
            }),
            vec![
                (Ground::NotPrincipal, Sign::MandateToCome, Weight::For),
                (Ground::NotPrincipal, Sign::AuthorityPending, Weight::Look),
            ],
        ),
        (
            found(|said| said.who = Some(Who::Other { relation_and_reason: "妻".to_owned() })),
            vec![(Ground::NotPrincipal, Sign::OtherPerson, Weight::Look)],
        ),
        (
            found(|said| {
                let mut before = background(said);
                before.money = Money::Yes;
                said.background = Some(before);
                said.outcomes.insert(Outcome::Pay);
                said.what_happened.push_str("慰謝料として３０万円を請求します。");
            }),
            vec![
                (Ground::Damages, Sign::MoneyDemanded, Weight::For),
                (Ground::Damages, Sign::PaymentWished, Weight::For),
                (Ground::Damages, Sign::MoneyWords, Weight::Look),
                (Ground::Damages, Sign::OtherWishes, Weight::Against),
            ],
        ),
        (
            found(|said| {
                let mut before = background(said);
                before.litigation = Litigation::Yes;
                before.litigation_detail = Some(LitigationDetail {
                    court: "仙台地裁".to_owned(),
                    case_number: None,
                    began: None,
                    same_matter: YesNoUnknown::No,
                });
                said.background = Some(before);
            }),
            vec![
                (Ground::Litigation, Sign::LawsuitDeclared, Weight::For),
                (Ground::Litigation, Sign::LawsuitOtherMatter, Weight::Against),
            ],
        ),
        (
            found(|said| {
                let mut before = background(said);
                before.litigation = Litigation::OtherProcedure;
                said.background = Some(before);
            }),
            vec![(Ground::Litigation, Sign::OtherProcedure, Weight::Look)],
        ),
        (
            found(|said| {
                said.share.as_mut().unwrap().materials = MaterialsConsent::No;
                said.danger = Some(fixture::violence());
            }),
            vec![
                (Ground::NoConsent, Sign::MaterialsRefused, Weight::For),
                (Ground::NoConsent, Sign::DangerSpokenOf, Weight::Against),
            ],
        ),
        (found(|said| said.share.as_mut().unwrap().materials = MaterialsConsent::Later), vec![]),
        (
            found(|said| {
                let mut before = background(said);
                before.earlier = YesNoUnknown::Yes;
                before.earlier_detail = Some(EarlierDetail {
                    number: Some("2026-123456".to_owned()),
                    what_is_new: "また届いた".to_owned(),
                });
                said.background = Some(before);
            }),
            vec![
                (Ground::Repeat, Sign::EarlierDeclared, Weight::For),
                (Ground::Repeat, Sign::NewFactsClaimed, Weight::Against),
            ],
        ),
    ];
    for (place, (found, expected)) in rows.into_iter().enumerate() {
        assert_eq!(found, expected, "row {place}");
    }
}

#[test]
fn an_earlier_case_is_found_when_it_is_the_same_matter() {
    let prior = |subject, status, text: &str| PriorCase {
        id: CaseId(Uuid::from_u128(900)),
        number: "2026-111111".to_owned(),
        member: Some(AOBA),
        subjects: BTreeSet::from([subject]),
        status,
        text: text.to_owned(),
    };
    let same =
        prior(Subject::Q4, Status::Unsettled, "カタログの送付をやめてほしいと２回書面で伝えましたが、まだ届きます！");
    assert_eq!(
        found_with(|_| {}, &[same]),
        [(Ground::Repeat, Sign::EarlierFound, Weight::For), (Ground::Repeat, Sign::TextsAlike, Weight::For),]
    );
    assert_eq!(found_with(|_| {}, &[prior(Subject::Q1, Status::Unsettled, "")]), [], "a different matter never counts");
    assert_eq!(found_with(|_| {}, &[prior(Subject::Q4, Status::Weighing, "")]), [], "one that has not ended");
    assert_eq!(finding::likeness("", ""), 0);
    assert_eq!(finding::likeness("同じ文です", "同じ文です"), 100);
}

#[test]
fn silence_after_reminders_is_shown_and_an_answer_takes_it_back() {
    let mut case = TestCase::at(Status::AwaitingPapers);
    case.must(KITANO, &Command::Remind).wait(20);
    let signs = |case: &TestCase| {
        finding::all(&case.file, &[], case.today())
            .into_iter()
            .map(|found| (found.sign, found.value))
            .collect::<Vec<_>>()
    };
    assert_eq!(signs(&case), [(Sign::PapersOverdue, Some("1".to_owned()))]);
    case.must(APPLICANT, &fixture::some_command(entity::case::permit::Action::SupplyPapers, &case.clone(), 0));
    assert_eq!(signs(&case), [(Sign::PapersCame, None)]);
}

#[test]
fn every_subject_has_its_articles_and_flags() {
    for subject in Subject::ALL {
        let about = subject::of(*subject).unwrap();
        let outside = matches!(subject, Subject::M1 | Subject::X1);
        assert_eq!(about.articles.is_empty(), outside, "{subject}");
    }
    assert_eq!(subject::SUBJECTS.len(), Subject::ALL.len());
    assert!(subject::of(Subject::L1).unwrap().flags.contains(&Flag::LeakClock));
    assert!(subject::of(Subject::S2).unwrap().flags.contains(&Flag::HarmCheck));
    assert_eq!(subject::of_category(Category::NotStopped), [Subject::Q4, Subject::Q5]);
    for category in Category::ALL {
        assert_eq!(subject::of_category(*category).is_empty(), *category == Category::Other);
    }
}

#[test]
fn articles_are_found_in_every_numbering() {
    let rows = [
        (Edition::Second, "23(2)", "opt-out", "27(2)-(4)"),
        (Edition::First, "42", "complaint-handling-by-body", "53"),
        (Edition::Third, "53", "guideline", "54"),
        (Edition::Third, "22-2", "leak", "26"),
        (Edition::First, "27", "stop-erase", "35"),
        (Edition::Second, "34", "request-before-lawsuit", "39"),
        (Edition::Today, "20(2)", "special-care-consent", "20(2)"),
        (Edition::Third, "83", "order-violated", "178"),
        (Edition::Second, "83", "database-crime", "179"),
    ];
    for (edition, article, duty, today) in rows {
        let found = numbering::find(edition, article);
        assert!(
            found.iter().any(|row| row.duty == duty && row.article(Edition::Today) == Some(today)),
            "{article} of {edition}: {found:?}"
        );
    }
    let all_of_23: BTreeSet<&str> = numbering::find(Edition::First, "23").into_iter().map(|row| row.duty).collect();
    assert_eq!(all_of_23, BTreeSet::from(["third-party", "opt-out", "entrustment-joint-use"]));
    assert!(numbering::find(Edition::Today, "2").is_empty(), "2 is not the beginning of 20");
    assert_eq!(numbering::MAP.len(), 51);
    for subject in Subject::ALL {
        let none = matches!(subject, Subject::M1 | Subject::X1 | Subject::X2);
        assert_eq!(numbering::of_subject(*subject).is_empty(), none, "{subject}");
    }
}

#[test]
fn proxies_show_their_papers() {
    let statutory = |relation| Who::StatutoryProxy { relation, minor: Minor::Yes };
    let rows = [
        (Who::Principal, vec![Paper::Identity]),
        (
            Who::DelegatedProxy { relation: DelegatedRelation::Lawyer, mandate: Mandate::Have },
            vec![Paper::Identity, Paper::ProxyIdentity, Paper::PowerOfAttorney],
        ),
        (statutory(StatutoryRelation::Parent), vec![Paper::Identity, Paper::ProxyIdentity, Paper::FamilyRegister]),
        (
            statutory(StatutoryRelation::GuardianOfAdult),
            vec![Paper::Identity, Paper::ProxyIdentity, Paper::GuardianshipCertificate],
        ),
        (Who::Other { relation_and_reason: "妻".to_owned() }, vec![Paper::Identity]),
    ];
    for (who, papers) in rows {
        assert_eq!(proxy::papers(&who), papers, "{who:?}");
    }
    let hidden = proxy::hide(entity::application::answer::IdentityDocument::ResidenceCertificate);
    assert!(hidden.contains(&proxy::Hide::MyNumber));
}

#[test]
fn what_is_outside_is_shown_with_the_right_desk() {
    let outside = |change: fn(&mut Application)| {
        let mut case = TestCase::at(Status::Draft);
        let mut said = fixture::application();
        change(&mut said);
        case.must(APPLICANT, &fixture::receive_as(&case.clone(), said));
        case.file.outside(&fixture::body()).into_iter().map(|found| (found.why, found.extent)).collect::<Vec<_>>()
    };
    assert_eq!(outside(|_| {}), []);
    assert_eq!(outside(|said| said.topic = Topic::MyNumber), [(OutsideReason::MyNumber, Extent::Whole)]);
    assert_eq!(
        outside(|said| {
            said.companies = vec![entity::application::answer::Company::Typed { words: "星くず電力".to_owned() }];
        }),
        [(OutsideReason::NotMember, Extent::Whole)]
    );
    for why in OutsideReason::ALL {
        assert!(!remit::desks(*why).is_empty(), "{why} leaves a way on");
    }
    assert_eq!(remit::desks(OutsideReason::MyNumber), [DeskKind::MyNumber]);
}
