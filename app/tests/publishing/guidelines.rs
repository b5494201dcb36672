//! A guideline is put into force by two people, in the order of the law.

use entity::guideline::life::{Move, Stage};
use entity::people::{Actor, Role};
use text::staff::guidelines as guideline_words;
use usecase::error::AppError;
use usecase::guideline::draft::{self, DraftInput};
use usecase::guideline::step::{self, TakenStep};
use usecase::query::guidelines::{self, Stands};

use crate::house::{Form, House, day};

fn text(body: &str) -> DraftInput {
    DraftInput { body: body.to_owned(), summary: "はじめての版です。".to_owned() }
}

/// The version that is on its way.
async fn open(house: &House) -> guidelines::GuidelineVersion {
    guidelines::by_slug(&house.app, "core").await.unwrap().open().cloned().unwrap()
}

/// Takes a step with the version on its way, as somebody who sees it as it is.
async fn take(house: &House, who: &Actor, made: Move) -> Result<String, AppError> {
    let version = open(house).await;
    step::take(&house.app, &Form::of(who, version.version).act(), version.id, &TakenStep::from(made)).await
}

/// All steps up to the Commission's publication.
fn up_to_the_commission(in_force_on: &str) -> [Move; 4] {
    [
        Move::Hear { on: day("2026-09-01") },
        Move::Adopt { on: day("2026-09-15"), in_force_on: day(in_force_on) },
        Move::File { on: day("2026-10-01") },
        Move::PpcPublish { on: day("2026-11-01") },
    ]
}

#[tokio::test]
async fn a_guideline_is_published_by_two_people_in_the_order_of_article_54() {
    for house in House::all().await {
        let admin = house.staff("本田", Role::Admin).await;
        let approver = house.staff("東山", Role::Approver).await;
        let second = house.staff("大川", Role::Approver).await;
        let handler = house.staff("南", Role::Handler).await;
        draft::create(&house.app, &Form::by(&admin).act(), "core", "個人情報保護指針").await.unwrap();
        match draft::create(&house.app, &Form::by(&admin).act(), "core", "ほか").await {
            Err(AppError::Invalid(errors)) => {
                assert_eq!(errors.of("slug").as_deref(), Some(guideline_words::E_SLUG_TAKEN));
            }
            other => panic!("{other:?}"),
        }
        let id = open(&house).await.id;

        // An empty draft can be heard by nobody, and nobody outside sees it.
        let early = take(&house, &approver, Move::Hear { on: day("2026-09-01") }).await;
        assert!(matches!(early, Err(AppError::Invalid(_))), "{early:?}");
        let skipped = take(&house, &approver, Move::Propose).await;
        assert!(matches!(skipped, Err(AppError::Conflict(_))), "{skipped:?}");
        let nosy = take(&house, &handler, Move::Hear { on: day("2026-09-01") }).await;
        assert!(matches!(nosy, Err(AppError::Forbidden)), "{nosy:?}");
        assert!(matches!(guidelines::public_by_slug(&house.app, "core").await, Err(AppError::NotFound)));
        assert!(guidelines::public(&house.app).await.unwrap().is_empty());

        draft::save(&house.app, &Form::of(&admin, 1).act(), id, &text("### 第1条（目的）\n\n1. 目的。")).await.unwrap();
        let overtaken = draft::save(&house.app, &Form::of(&approver, 1).act(), id, &text("x")).await;
        assert!(matches!(overtaken, Err(AppError::Conflict(_))), "{overtaken:?}");

        let steps = up_to_the_commission("2026-11-22");
        for (at, made) in steps.into_iter().enumerate() {
            take(&house, &admin, made).await.unwrap();
            let now = open(&house).await;
            let writing = draft::save(&house.app, &Form::of(&admin, now.version).act(), id, &text("heimlich")).await;
            let open_text = at == 0;
            assert_eq!(matches!(writing, Err(AppError::Conflict(_))), !open_text, "{made:?}: {writing:?}");
            if open_text {
                let again = Form::of(&admin, now.version + 1);
                draft::save(&house.app, &again.act(), id, &text("### 第1条（目的）\n\n1. 目的。")).await.unwrap();
            }
            if made != steps[3] {
                let early = take(&house, &approver, Move::Publish).await;
                assert!(matches!(early, Err(AppError::Conflict(_))), "{made:?}: {early:?}");
            }
        }
        let wrong = take(&house, &admin, Move::PpcPublish { on: day("2026-09-30") }).await;
        assert!(matches!(wrong, Err(AppError::Invalid(_))), "before it was filed: {wrong:?}");

        take(&house, &approver, Move::Propose).await.unwrap();
        assert_eq!(open(&house).await.stage, Stage::Proposed);
        for nobody in [&approver, &admin] {
            let own = take(&house, nobody, Move::Publish).await;
            assert!(matches!(own, Err(AppError::Forbidden)), "{own:?}");
        }
        take(&house, &second, Move::Return).await.unwrap();
        assert_eq!(open(&house).await.stage, Stage::PpcPublished);
        take(&house, &admin, Move::Propose).await.unwrap();
        assert!(guidelines::public(&house.app).await.unwrap().is_empty(), "nothing is public before the second person");
        take(&house, &second, Move::Publish).await.unwrap();

        let public = guidelines::public_by_slug(&house.app, "core").await.unwrap();
        let version = public.in_force(house.app.today()).unwrap();
        assert_eq!(version.published_on, Some(house.app.today()));
        assert_eq!(version.proposed_by.as_ref().unwrap().1, "本田");
        assert_eq!(version.approved_by.as_ref().unwrap().1, "大川");
        assert_eq!(version.body, "### 第1条（目的）\n\n1. 目的。");
        let steps: Vec<&str> =
            guidelines::steps(&house.app, id).await.unwrap().iter().map(|one| one.step.code()).collect();
        assert_eq!(steps, ["hear", "adopt", "file", "ppc-publish", "propose", "return", "propose", "publish"]);
        house.close().await;
    }
}

#[tokio::test]
async fn a_later_version_takes_over_on_its_day() {
    for house in House::all().await {
        let admin = house.staff("本田", Role::Admin).await;
        let approver = house.staff("東山", Role::Approver).await;
        draft::create(&house.app, &Form::by(&admin).act(), "core", "指針").await.unwrap();
        let go = async |body: &str, in_force_on: &str| {
            let version = open(&house).await;
            draft::save(&house.app, &Form::of(&admin, version.version).act(), version.id, &text(body)).await.unwrap();
            for made in up_to_the_commission(in_force_on) {
                take(&house, &admin, made).await.unwrap();
            }
            take(&house, &admin, Move::Propose).await.unwrap();
            take(&house, &approver, Move::Publish).await.unwrap();
        };
        go("## 第1条\n\n一", "2026-11-22").await;
        let one = guidelines::by_slug(&house.app, "core").await.unwrap();
        draft::next(&house.app, &Form::by(&admin).act(), one.id).await.unwrap();
        let again = draft::next(&house.app, &Form::by(&admin).act(), one.id).await;
        assert!(matches!(again, Err(AppError::Conflict(_))), "one open version at a time: {again:?}");

        // A version that was given up is nobody's, and the next one begins where the published one stands.
        take(&house, &admin, Move::Withdraw).await.unwrap();
        draft::next(&house.app, &Form::by(&admin).act(), one.id).await.unwrap();
        assert_eq!((open(&house).await.number, open(&house).await.body.as_str()), (3, "## 第1条\n\n一"));
        go("## 第1条\n\n二", "2027-04-01").await;

        let one = guidelines::public_by_slug(&house.app, "core").await.unwrap();
        let number = |on: &str| one.in_force(day(on)).map(|version| version.number);
        assert_eq!((number("2027-03-31"), number("2027-04-01")), (Some(1), Some(3)));
        let newest = one.published().next().unwrap();
        assert_eq!(one.stands(newest, day("2026-11-22")), Stands::Coming(day("2027-04-01")));
        assert_eq!(one.before(newest).unwrap().number, 1, "the one given up is not compared with");
        assert_eq!(guidelines::review_due(&house.app, &one).await.unwrap(), Some(day("2027-11-22")));
        house.close().await;
    }
}
