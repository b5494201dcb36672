//! Rounds with two members: what passes between the body and one of them is never the other's, and a withholding
//! outlives whatever happens until two people lift it.

use entity::application::answer::{FilePurpose, ShareScope};
use entity::case::denied::Key;
use entity::case::payload::ExplainedAfter;
use entity::case::permit::{self, Action};
use entity::case::point::{AnswerFile, AnswerStage, Audience, Reply};
use entity::case::proposal::{Fate, Plan};
use entity::case::view::{self, MemberView};
use entity::case::{Case, Command, Denied, Event, Recorded, Status};
use entity::id::{FileId, MemberId};
use entity::law::harm::HarmStanding;
use entity::people::Actor;
use proptest::prelude::{Just, ProptestConfig, Strategy, any, proptest};
use uuid::Uuid;

use crate::fixture::{
    self, AOBA, AOBA_USER, APPLICANT, CASE, EVERYBODY, HIGASHIYAMA, HINATA, HINATA_USER, KITANO, MINAMI, TestCase,
    given, some_command, words,
};

/// A mark that was put into what passes between the body and a member.
#[derive(Clone)]
struct Mark {
    text: String,
    member: MemberId,
    /// A message or an answer, which the member keeps reading in its copy.
    lasting: bool,
    file: Option<FileId>,
}

/// A case with the marks that were put into it.
struct Marked {
    case: TestCase,
    marks: Vec<Mark>,
    next: u128,
}

impl Marked {
    fn new() -> Self {
        Self { case: TestCase::at(Status::Received), marks: Vec::new(), next: 0 }
    }

    /// The member that this step is about: counted here from the events, and not asked of the case.
    fn about(&self, command: &Command) -> Option<MemberId> {
        let history = &self.case.history;
        let round: Vec<&Recorded> =
            history.iter().rev().take_while(|one| !matches!(one.event, Event::Reopened(_))).collect();
        let told = round.iter().find_map(|one| match &one.event {
            Event::MemberNotified(notification) => Some(notification.member),
            _ => None,
        });
        let tells = matches!(command, Command::NotifyMember(_));
        let confirmed = history.iter().rev().find_map(|one| match &one.event {
            Event::MemberConfirmed(matched) => Some(matched.member),
            _ => None,
        });
        if tells { confirmed } else { told }
    }

    /// Puts a mark into whatever a member reads or says in this command.
    fn mark(&mut self, command: &mut Command) -> Option<Mark> {
        let member = self.about(command)?;
        self.next += 1;
        let text = format!("〔{}-{}〕", if member == AOBA { "あおば" } else { "ひなた" }, self.next);
        let id = FileId(Uuid::from_u128(1 << 100 | self.next));
        let file = |purpose| fixture_file(id, purpose, &text);
        let (lasting, file) = match command {
            Command::NotifyMember(copy) => {
                copy.facts.push_str(&text);
                (true, None)
            }
            Command::AskMember(draft) => {
                draft.why.push_str(&text);
                (false, None)
            }
            Command::AnswerAsMember(answer) => {
                answer.facts.push_str(&text);
                answer.files.push(AnswerFile { file: file(FilePurpose::MemberMaterial), audience: Audience::BodyOnly });
                (true, Some(id))
            }
            Command::WriteAsMember(words) => {
                words.text.push_str(&text);
                words.files.push(file(FilePurpose::MemberMaterial));
                (true, Some(id))
            }
            Command::WriteToMember(words) => {
                words.text.push_str(&text);
                words.files.push(file(FilePurpose::OwnPaper));
                (true, Some(id))
            }
            Command::Explain(explanation) if !explanation.outline_for_member.is_empty() => {
                explanation.outline_for_member.push_str(&text);
                (false, None)
            }
            Command::Suspend(order) => {
                order.text.push_str(&text);
                (false, None)
            }
            Command::Settle(settlement) => {
                settlement.text_for_member.push_str(&text);
                (false, None)
            }
            _ => return None,
        };
        Some(Mark { text, member, lasting, file })
    }

    /// Takes a step if it may be taken, and looks at both copies.
    fn step(&mut self, actor: Actor, mut command: Command) -> bool {
        let mark = self.mark(&mut command);
        if self.case.act(actor, &command).is_err() {
            return false;
        }
        self.marks.extend(mark);
        self.look();
        true
    }

    fn look(&self) {
        let file = &self.case.file;
        for member in [AOBA, HINATA] {
            let view = view::for_member(file, member);
            let copy = view.as_ref().map(text_of).unwrap_or_default();
            for mark in &self.marks {
                let mine = mark.member == member;
                let there = copy.contains(&mark.text);
                assert!(mine || !there, "{} reads {}", name(member), mark.text);
                assert!(there || !mine || !mark.lasting, "{} lost {}", name(member), mark.text);
                let Some(entry) = mark.file.and_then(|id| file.file(id)) else { continue };
                let door = view.as_ref().is_some_and(|view| view.opens(entry.file.id));
                assert_eq!(door, mine, "{} opens {}", name(member), mark.text);
            }
        }
        if let Some((member, _)) = view::of(file) {
            assert!(file.may_be_seen_by(member));
        }
        telling_after_a_withholding_took_two(&self.case.history);
    }

    /// One round: as far as the drawn numbers lead, with other steps in between.
    fn round(&mut self, plan: &Round) {
        let (member, answers) = if plan.aoba { (AOBA, AOBA_USER) } else { (HINATA, HINATA_USER) };
        let mut noise = plan.noise.iter().cycle();
        let mut stumble = |this: &mut Self| {
            if let Some((who, which, twist)) = noise.next() {
                this.stumble(*who, *which, *twist);
            }
        };
        if plan.danger {
            self.step(APPLICANT, Command::ReportDanger(fixture::violence()));
        }
        self.step(KITANO, Command::BeginCheck);
        self.step(KITANO, Command::RecordIdentity(fixture::confirmed()));
        self.step(KITANO, Command::ConfirmMember(fixture::matched_to(member, name(member))));
        self.step(KITANO, Command::FinishCheck);
        stumble(self);
        self.step(MINAMI, fixture::accept(&self.case.file.clone()));
        if plan.clears {
            self.step(HIGASHIYAMA, Command::ClearHarm(fixture::reason()));
        }
        if plan.withholds {
            self.propose(Plan::WithholdNotice(fixture::withholding(&self.case)));
        }
        if plan.far > 0 {
            self.step(MINAMI, fixture::notify(&self.case));
        }
        if plan.lifts {
            self.propose(Plan::LiftWithholding(fixture::lifting(&self.case)));
        }
        stumble(self);
        self.step(answers, Command::WriteAsMember(words("お尋ねします。")));
        self.step(MINAMI, Command::WriteToMember(words("お答えします。")));
        if plan.far > 1 {
            self.step(MINAMI, fixture::ask_member());
            stumble(self);
            let said = fixture::answer(&self.case.file.clone(), AnswerStage::Final, Reply::Done, &self.case);
            self.step(answers, said);
            stumble(self);
        }
        if plan.far > 2 {
            self.step(MINAMI, fixture::assess(&self.case.file.clone()));
            self.step(MINAMI, fixture::explain(ExplainedAfter::Answer));
            stumble(self);
        }
        if plan.far > 3 {
            self.step(MINAMI, fixture::settle());
        }
        self.step(APPLICANT, fixture::withdraw(&self.case));
        self.step(if plan.aoba { APPLICANT } else { HIGASHIYAMA }, fixture::reopen());
    }

    fn propose(&mut self, plan: Plan) {
        if self.step(MINAMI, Command::Propose(Box::new(plan))) {
            let no = self.case.file.open_proposals().last().unwrap().no;
            self.step(HIGASHIYAMA, Command::Approve(no));
        }
    }

    fn stumble(&mut self, who: usize, which: usize, twist: u8) {
        let actor = EVERYBODY[who % EVERYBODY.len()];
        let permitted = permit::permitted(&self.case.file, &actor);
        let Some(action) = permitted.get(which % permitted.len().max(1)).copied() else { return };
        let leads_astray = [Action::DeclareConflict, Action::RecordConsent, Action::SetPoints, Action::LeavePoint];
        if leads_astray.contains(&action) {
            return;
        }
        let mut command = some_command(action, &self.case, twist);
        if let (Command::ConfirmMember(matched), true) = (&mut command, twist.is_multiple_of(2)) {
            *matched = fixture::matched_to(HINATA, name(HINATA));
        }
        self.step(actor, command);
    }
}

fn fixture_file(id: FileId, purpose: FilePurpose, name: &str) -> entity::application::answer::FileGiven {
    entity::application::answer::FileGiven { name: name.to_owned(), ..given(id, purpose) }
}

fn name(member: MemberId) -> &'static str {
    if member == AOBA { "株式会社あおば通販" } else { "医療法人ひなた会" }
}

fn text_of(view: &MemberView) -> String {
    serde_json::to_string(view).unwrap()
}

/// No member is told after a withholding that two different people have not lifted.
fn telling_after_a_withholding_took_two(history: &[Recorded]) {
    let mut held = false;
    let mut proposed = Vec::new();
    let mut approved = None;
    for one in history {
        match &one.event {
            Event::Proposed(plan) if matches!(**plan, Plan::LiftWithholding(_)) => proposed.push((one.seq, one.actor)),
            Event::Approved(no) => approved = Some((no.0, one.actor)),
            Event::NoticeWithheld(_) => held = true,
            Event::WithholdingLifted(_) => {
                let (no, second) = approved.unwrap();
                let first = proposed.iter().find(|(seq, _)| *seq == no).unwrap().1;
                assert_ne!(first.staff().unwrap(), second.staff().unwrap(), "lifted by one person");
                held = false;
            }
            Event::MemberNotified(_) => assert!(!held, "told at {} though the notice is withheld", one.seq),
            _ => {}
        }
    }
}

/// What is drawn for a round.
#[derive(Debug, Clone)]
struct Round {
    aoba: bool,
    danger: bool,
    clears: bool,
    withholds: bool,
    lifts: bool,
    far: u8,
    noise: Vec<(usize, usize, u8)>,
}

fn round() -> impl Strategy<Value = Round> {
    let chances = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    let far = proptest::prop_oneof![1 => Just(0_u8), 4 => 1_u8..5];
    let noise = proptest::collection::vec((any::<usize>(), any::<usize>(), any::<u8>()), 0..4);
    (chances, far, noise).prop_map(|((aoba, danger, clears, withholds, lifts), far, noise)| Round {
        aoba,
        danger,
        clears,
        withholds,
        lifts,
        far,
        noise,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(250))]

    /// Over random histories with two members, withdrawals, reopenings, withholdings and liftings: no mark of one member
    /// in the copy or the files of the other, and nobody told after a withholding without a lifting by two.
    #[test]
    fn no_member_reads_another_and_no_withholding_comes_undone(
        rounds in proptest::collection::vec(round(), 1..6),
        cut in any::<proptest::sample::Index>(),
    ) {
        let mut marked = Marked::new();
        for plan in &rounds {
            marked.round(plan);
        }
        // Sealed and read again, the history adds up to the same: nothing of it stands in the events only of new cases.
        let stored = serde_json::to_string(&marked.case.history).unwrap();
        let read: Vec<Recorded> = serde_json::from_str(&stored).unwrap();
        assert_eq!(Case::from_history(CASE, &read), marked.case.file);
        // So does a copy that was kept on the way, with what came after it.
        let (before, after) = read.split_at(cut.index(read.len()));
        let kept = serde_json::to_string(&Case::from_history(CASE, before)).unwrap();
        let mut file: Case = serde_json::from_str(&kept).unwrap();
        after.iter().for_each(|one| file.apply(one));
        assert_eq!(file, marked.case.file);
    }
}

#[test]
fn the_rules_of_adding_up_have_the_number_that_stored_copies_carry() {
    // FNV-1a over what every state adds up to. Where this changes, the same history adds up to another case: raise
    // `round::FOLDING`, so that stored copies are made anew, and take over the new line.
    let mut digest = 0xcbf2_9ce4_8422_2325_u64;
    for status in Status::ALL {
        for byte in serde_json::to_string(&TestCase::at(*status).file).unwrap().bytes() {
            digest = (digest ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    insta::assert_snapshot!("folding", format!("{} {digest:016x}", entity::case::round::FOLDING));
}

/// A round that is told and answered, quietly.
fn told(aoba: bool, far: u8) -> Round {
    Round { aoba, danger: false, clears: false, withholds: false, lifts: false, far, noise: Vec::new() }
}

#[test]
fn the_rounds_above_come_to_both_members() {
    let mut marked = Marked::new();
    for (plan, members) in [(told(true, 4), 1), (told(false, 3), 2), (told(true, 4), 2)] {
        marked.round(&plan);
        let known = [AOBA, HINATA].iter().filter(|member| view::for_member(&marked.case.file, **member).is_some());
        assert_eq!(known.count(), members);
    }
    let view = view::for_member(&marked.case.file, AOBA).unwrap();
    assert_eq!((view.earlier.len(), view.answers.len(), view.messages.len()), (1, 1, 2));
    assert_eq!(view.earlier[0].answers.len(), 1, "its own earlier round, as earlier");
    assert!(view.outline.is_some() && view.closing.is_some());
    assert_eq!(marked.marks.iter().filter(|mark| mark.member == HINATA && mark.file.is_some()).count(), 3);
}

#[test]
fn a_member_confirmed_after_a_reopening_reads_nothing_of_the_one_before() {
    let mut case = TestCase::at(Status::Settled);
    let before = view::for_member(&case.file, AOBA).unwrap();
    assert!(before.outline.is_some() && !before.answers.is_empty());
    case.must(HIGASHIYAMA, &fixture::reopen());
    assert_eq!(view::of(&case.file), None, "nobody is told in this round yet");
    assert_eq!(view::for_member(&case.file, AOBA).unwrap(), before, "the copy stays as it was at the end of its round");
    case.must(KITANO, &Command::BeginCheck);
    case.must(KITANO, &Command::ConfirmMember(fixture::matched_to(HINATA, name(HINATA))));
    case.must(KITANO, &Command::FinishCheck);
    case.must(MINAMI, &fixture::accept(&case.file.clone()));
    case.must(MINAMI, &fixture::notify(&case.clone()));
    let (member, view) = view::of(&case.file).unwrap();
    assert_eq!(member, HINATA);
    assert_eq!((view.answers.len(), view.messages.len(), view.outline, view.closing), (0, 0, None, None));
    assert_eq!(
        view.requests.iter().map(|request| request.no.0).collect::<Vec<_>>(),
        [1],
        "no gap that tells of another"
    );
    assert!(view.earlier.is_empty());
    // The body has no answer and no finding of this member either.
    assert!(case.file.last_answer().is_none());
    assert!(case.file.points.iter().all(|point| point.answers.is_empty() && point.assessment.is_none()));
    // The member of the round before reads on what it knew, and acts no more.
    assert!(!case.file.may_be_seen_by(AOBA));
    assert_eq!(case.decide(AOBA_USER, &Command::WriteAsMember(words("?"))), Err(Denied::NotYou));
    assert_eq!(view::for_member(&case.file, AOBA).unwrap(), before);
}

/// A case of somebody who said that there is no danger, withheld by two people all the same.
fn withheld() -> TestCase {
    let case = TestCase::at(Status::Withheld);
    assert_eq!(case.file.application.as_ref().unwrap().share.as_ref().unwrap().scope, ShareScope::Named);
    case
}

fn accepted_again(case: &mut TestCase) {
    case.must(KITANO, &Command::BeginCheck);
    case.must(KITANO, &Command::FinishCheck);
    case.must(MINAMI, &fixture::accept(&case.file.clone()));
}

#[test]
fn a_withholding_outlives_withdrawal_and_reopening_until_two_people_lift_it() {
    for who in [APPLICANT, HIGASHIYAMA] {
        let mut case = withheld();
        assert!(case.file.harm.said.as_ref().unwrap().danger.kind != entity::application::answer::DangerKind::No);
        case.must(APPLICANT, &fixture::withdraw(&case.clone()));
        case.must(who, &fixture::reopen());
        accepted_again(&mut case);
        assert_eq!(case.file.harm.standing(case.today()), HarmStanding::Held);
        assert_eq!(case.decide(MINAMI, &fixture::notify(&case)), Err(Denied::missing(Key::HarmDecision)));
        let clear = case.decide(HIGASHIYAMA, &Command::ClearHarm(fixture::reason()));
        assert_eq!(clear, Err(Denied::NotNow { status: Status::Accepted }), "one person lifts nothing");
        case.must(HIGASHIYAMA, &some_command(Action::ReviewHarm, &case.clone(), 0));
        // It can be lifted from here, by two.
        case.two(Plan::LiftWithholding(fixture::lifting(&case.clone())));
        assert_eq!(case.file.status, Status::Notified);
        // After that the danger is still on record, and a further round asks a person.
        case.must(APPLICANT, &fixture::withdraw(&case.clone()));
        case.must(who, &fixture::reopen());
        accepted_again(&mut case);
        assert_eq!(case.file.harm.standing(case.today()), HarmStanding::Undecided);
        assert_eq!(case.decide(MINAMI, &fixture::notify(&case)), Err(Denied::missing(Key::HarmDecision)));
    }
}

#[test]
fn what_was_decided_about_one_member_says_nothing_about_another() {
    let other = Command::ConfirmMember(fixture::matched_to(HINATA, name(HINATA)));
    // A clearance.
    let mut case = TestCase::at(Status::Screening);
    case.must(APPLICANT, &Command::ReportDanger(fixture::violence()));
    case.must(HIGASHIYAMA, &Command::ClearHarm(fixture::reason()));
    case.must(KITANO, &Command::ReturnToCheck(fixture::reason()));
    case.must(KITANO, &Command::ConfirmMember(fixture::matched()));
    assert_eq!(case.file.harm.standing(case.today()), HarmStanding::Cleared, "the same member, better evidence");
    case.must(KITANO, &other);
    assert_eq!(case.file.harm.standing(case.today()), HarmStanding::Undecided);
    // A lifting that waits: it would tell a member of whom its second person never read.
    let mut case = withheld();
    case.must(MINAMI, &Command::Propose(Box::new(Plan::LiftWithholding(fixture::lifting(&case.clone())))));
    let no = case.file.open_proposals().next().unwrap().no;
    case.must(KITANO, &other);
    assert_eq!(case.file.proposal(no).unwrap().fate, Fate::Lapsed);
    assert!(case.decide(HIGASHIYAMA, &Command::Approve(no)).is_err());
    assert_eq!(case.file.harm.standing(case.today()), HarmStanding::Held, "withheld from whichever member");
}
