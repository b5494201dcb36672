//! The words of the page on which the applicant sees and changes what may be told to the company.

use crate::spoken;

spoken! {
    TITLE = "会社に伝えてよいこと", "What we may tell the company";
    /// What the page is for.
    LEAD = "あなたの個人情報のうち、会社に伝えてよいものを、ここで確かめて、変えることができます。同意をやめることもできます。",
        "Here you can check and change which parts of your personal information we may tell the company. You can also take back your consent.";
    NOT_ASKED = "会社に伝えてよいことは、まだうかがっていません。うかがうまで、会社には何も伝えません。",
        "We have not asked you yet what we may tell the company. Until we have asked you, we tell the company nothing.";
    /// Heading over the two columns.
    NOW = "今の内容", "How it is now";
    TOLD_TITLE = "もう会社に伝えたこと", "What we have already told the company";
    /// What cannot be undone.
    TOLD_STAYS = "伝えたことは、取り消すことができません。ここで変えた内容は、これから会社に伝えることに使います。",
        "We cannot take back what the company has been told. Your changes here count for what we tell the company from now on.";
    /// The name was not told.
    TOLD_UNNAMED = "お名前は伝えていません", "We have not told the company your name";
    /// Heading of the form.
    CHANGE = "変える", "Change";
    /// The case is over.
    CLOSED = "この件の手続は終わっているため、変えることはできません。会社に新しく何かを伝えることはありません。",
        "The procedure for this case has ended, so you cannot change this. We do not tell the company anything new.";
    SCOPE = "会社に何を伝えてよいですか", "What may we tell the company?";
    ITEMS = "お名前のほかに伝えてよいこと（いくつでも）", "What else may we tell, apart from your name? Choose as many as you like";
    ITEMS_HINT = "「名前と内容を伝えてよい」を選んだときだけ使います。", "This counts only if you chose “You may tell my name and the content of my complaint”.";
    FILES = "会社に見せてよい資料（いくつでも）", "Which documents may we show to the company? Choose as many as you like";
    MATERIALS = "会社が持っているあなたの資料を、当協会に渡すことに同意しますか",
        "Do you agree that the company gives the association the material about you that it holds?";
    /// Choice: nothing is told.
    NOT_YET = "会社には伝えないでほしい（同意をやめる）", "Do not tell the company (I take back my consent)";
    NEVER = "本人確認の書類は、会社に渡しません。", "We do not give your identity document to the company.";
    LOOK = "変えるとどうなるかを見る", "See what would change";
    SCOPE_EMPTY = "会社に伝えてよいことを選んでください", "Choose what we may tell the company";
    MATERIALS_EMPTY = "資料を渡すことに同意するかどうかを選んでください", "Choose whether you agree that the company gives us its material";
    SAME = "今と同じ内容です。変えるところがなければ、このまま「受付状況に戻る」を押してください",
        "This is the same as now. If you do not want to change anything, choose “Back to the status page”";
    /// Title of the preview.
    SURE = "この内容に変えますか", "Do you want to make this change?";
    NOT_CHANGED = "まだ変わっていません。下の「この内容に変える」を押すと変わります。",
        "Nothing has changed yet. To make the change, press “Make this change” below.";
    /// Heading over the two columns of the preview.
    AFTER = "変えたあとの内容", "How it will be after the change";
    FOLLOWS = "変えると、こうなります", "What happens if you make this change";
    DO = "この内容に変える", "Make this change";
    EDIT = "書きなおす", "Edit again";
    KEEP = "変えない", "Do not change";
    DONE = "会社に伝えてよいことを変えました。", "We have changed what we may tell the company.";
    /// Something happened in between.
    OVERTAKEN = "この画面を開いたあとに、手続が進みました。まだ変わっていません。下の内容をもう一度確かめてから、押してください。",
        "Your case has changed since you opened this page. What we may tell the company has not changed yet. Please check what is written below again, and then press the button.";
    /// Follows: nothing is told.
    F_NOTHING = "会社には何も知らせません。会社に聞いて調べることも、会社に解決を求めることも、できなくなります。",
        "We tell the company nothing. We can then no longer ask the company questions to look into the matter, and we can no longer ask it for a solution.";
    /// Follows: nothing more is told.
    F_NOTHING_MORE = "お名前や連絡先など、あなたについての新しいことは、これから会社に伝えません。もう伝えた内容について、会社の回答を確かめることは続けます。",
        "From now on, we tell the company nothing new about you, such as your name or contact details. We still check the company’s answer to what we have already told it.";
    /// Follows: staff get in touch.
    F_TALK = "このあとどう進めるかは、担当があなたに連絡して、いっしょに決めます。これだけで手続が終わることはありません。",
        "We contact you and decide together with you how to go on. This change alone does not end the procedure.";
    /// Follows: without a name.
    F_NO_NAME = "お名前、連絡先、会員番号などは伝えません。会社があなたの記録を見つけられず、調べられないことがあります。",
        "We do not tell your name, your contact details, your membership number and so on. The company may then be unable to find your records, and we may be unable to look into the matter.";
    /// Follows: more than before.
    F_MORE = "職員は、上の「会社に伝わること」に書いてあることを、会社に伝えられるようになります。すぐに伝わるわけではありません。伝える前に、職員がもう一度確かめます。",
        "Our staff may then tell the company what is written above under “What the company is told”. We do not tell it at once. Before we tell it, our staff check once more.";
    /// Follows: less than before.
    F_LESS = "今まで伝えてよかったことの一部を、これからは伝えません。",
        "From now on, we no longer tell the company some of the things that we were allowed to tell.";
    /// Follows: danger is spoken of.
    F_DANGER = "危険や不利益の心配があるとうかがっています。この内容に変えても、責任者がそのことを考えて決めるまで、会社には知らせません。",
        "You have told us that you are worried about danger or a disadvantage. Even if you make this change, we do not tell the company until a manager has considered this and decided.";
    /// Follows: no consent to material.
    F_NO_MATERIALS = "会社があなたの資料を当協会に渡せないため、くわしく調べられないことがあります。そのことだけで手続を終えるのではなく、事情をうかがってから、2人以上の職員で決めます。",
        "The company then cannot give the association its material about you, so we may be unable to look into the details. We do not end the procedure only because of this. We first listen to you, and then at least two members of staff decide.";
    F_LATER_MATERIALS = "会社が持っている資料は、あなたが同意するまで、受け取りません。",
        "We do not accept the material that the company holds until you agree.";
    /// Follows: consent to material.
    F_MATERIALS = "当協会は、会社が持っているあなたの資料を受け取って、調べることができます。",
        "The association can receive the material about you that the company holds, and use it to look into the matter.";
    /// Follows: it is a consultation.
    F_CONSULT = "今は相談としてお受けしています。この内容に変えても、会社には知らせません。会社に解決を求めたいときは、変えたあとに、受付状況のページで「会社に解決を求める申し出に切り替える」を選んでください。",
        "At present this is a request for advice. Even if you make this change, we do not tell the company. If you want to ask the company for a solution, make this change first. Then, on the status page, choose “Change this to a complaint that asks the company for a solution”.";
    F_RECORD = "変えたことは記録に残り、担当の職員が見ます。変えたことを会社に知らせることはありません。あとで、また変えることができます。",
        "The change is recorded, and the staff in charge see it. We do not tell the company that you changed this. You can change it again later.";
    /// Since when it stands so, and who put it on record.
    by_you(at: &str) = "{at}に、あなたが決めた内容です。", "You decided this on {at}.";
    /// The same, put on record by staff.
    by_staff(at: &str) = "{at}に、電話や書面でうかがって、職員が記録した内容です。",
        "You told us this by phone or in writing. Our staff recorded it on {at}.";
    /// When the company was told.
    told_on(day: &str) = "{day}に、次のことを会社に伝えました。", "On {day}, we told the company the following.";
}
