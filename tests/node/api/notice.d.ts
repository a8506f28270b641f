/* tslint:disable */
/* eslint-disable */

/**
 * The answers given to the circumstances; a key that is absent is not answered.
 */
export type Circumstances = { [circumstance in Circumstance]?: boolean };



/**
 * The name of a fact: a key of `Facts`, or of its circumstances.
 */
export type Fact = Exclude<keyof Facts, "circumstances"> | Circumstance;

/**
 * Names of facts, each once.
 */
export type FactSet = Fact[];


/**
 * A badge number, as Article 25 describes it.
 */
export interface Badge {
    /**
     * The normal form: `XG` and six digits.
     */
    text: string;
    /**
     * The two digits of the city.
     */
    cityCode: string;
    /**
     * The four digits of the auxiliary.
     */
    serial: string;
    /**
     * The city, if it is known.
     */
    city: CityName;
}

/**
 * A circumstance that may apply to a person. Article 17 names most of them. The last two are
 * not in it and only ever lead to the bureau's judgement.
 */
export type Circumstance = "criminalPunishment" | "underInvestigation" | "administrativeDetention" | "rehabilitativeCustody" | "drugUse" | "dismissedByPublicBody" | "unlawfulOrganisation" | "judgmentDefaulter" | "overdueDebt" | "dismissedElsewhere" | "otherPenalty";

/**
 * A clause of the Measures: an article, or one of its items.
 */
export interface Citation {
    /**
     * 1 to 29.
     */
    article: number;
    /**
     * The item, from 1; `None` for the whole article.
     */
    item?: number;
}

/**
 * A day that the answer needs is in a year without data: not published when the program was
 * made, or before the first year.
 */
export interface NotPublished {
    /**
     * The first such year.
     */
    year: number;
}

/**
 * A declaration about a condition that only the bureau can verify.
 */
export type Declaration = "yes" | "unsure" | "no";

/**
 * A division in force.
 */
export interface Division {
    /**
     * Six digits of GB/T 2260.
     */
    code: string;
    /**
     * The full name.
     */
    name: string;
    /**
     * Its level in the hierarchy.
     */
    level: DivisionLevel;
}

/**
 * A limit of the age window, under some readings.
 */
export interface AgeEdge {
    /**
     * The readings that put the limit there; the others do not matter.
     */
    readings: Readings;
    /**
     * The first or the last day of the window.
     */
    day: string;
}

/**
 * A line of a list. Serialised as its code.
 */
export type Code = string;

/**
 * A list of codes. The standard of each is named in `data/codes.tsv`.
 */
export type CodeList = "ethnicGroup" | "politicalStatus" | "health" | "degree" | "licence" | "relation";

/**
 * A mobile number as [`Mobile`](crate::Mobile) has it (`13812345678`), or a landline
 * with its area code (`0471-1234567`). Serialised as that string.
 */
export type Phone = string;

/**
 * A mobile number: 11 ASCII digits, the first two 13 to 19, without a country code.
 * Serialised as the string of digits.
 */
export type Mobile = string;

/**
 * A month of the calendar. Serialised as `YYYY-MM`.
 *
 * Typed and deserialised months lie in the years [`FIRST_YEAR`] to [`LAST_YEAR`].
 */
export type YearMonth = string;

/**
 * A name as an identity card writes it.
 *
 * 1 to [`LIMIT`] Unicode scalar values: Han characters of every extension, Latin
 * letters, [`SEPARATOR`], spaces, hyphens and apostrophes.
 */
export interface PersonName {
    text: string;
    separatorChanged: boolean;
}

/**
 * A name that a code used to have.
 */
export interface FormerName {
    /**
     * The name.
     */
    name: string;
    /**
     * The first yearly table with this name; 1980, the first of all, means "or before".
     */
    firstListed: number;
    /**
     * The last yearly table with this name.
     */
    lastListed: number;
}

/**
 * A page of the self-check. [`Question::ALL`] is the order of asking. Questions that most
 * often end the check come first. `docs/regulation.md` has the average number of questions; a
 * test shows that no other order needs fewer.
 */
export type Question = "birthDate" | "hireDate" | "earlierEngagement" | "education" | "service" | "expectedCertificate" | "fullTime" | "circumstances" | "conduct" | "ability";

/**
 * A paper, record or step by which an item is verified.
 */
export type Paper = "identityCard" | "diploma" | "diplomaRecord" | "enrolmentRecord" | "dischargePapers" | "earlierContract" | "noCriminalRecord" | "creditReport" | "medicalExamination" | "interview" | "backgroundCheck";

/**
 * A question of reading.
 */
export type Topic = "record" | "upperAge" | "birthday" | "leapDay" | "referenceDate" | "firstEngagement" | "college" | "fullTime" | "certificateDate" | "veterans" | "seniorHigh" | "nationality" | "dismissal" | "credit";

/**
 * A row of a publisher's table.
 */
export interface City {
    /**
     * Two digits of the numbering plan (胸号编号方案).
     */
    code: string;
    /**
     * The city's name.
     */
    name: string;
}

/**
 * A task that a bureau might give to an auxiliary.
 */
export type Task = "documentPreparation" | "windowService" | "newsPublicity" | "informationCollection" | "archiveKeeping" | "dataEntry" | "reception" | "mailHandling" | "meetingService" | "printingAndBinding" | "networkMaintenance" | "dataAnalysis" | "filmProduction" | "translation" | "computerMaintenance" | "mediaEditing" | "chartAndMapDrawing" | "counselling" | "equipmentMaintenance" | "communicationsSupport" | "driving" | "vehicleMaintenance" | "storekeeping" | "logistics" | "publicisingLaw" | "handingOutLeaflets" | "dailyAffairs" | "patrol" | "reportingFindings" | "parkingGuidance" | "assistStoppingViolations" | "assistDissuadingVendors" | "assistDissuadingParking" | "assistDissuadingPosters" | "keepingOrder" | "dispersingOnlookers" | "sceneCordon" | "assistInvestigation" | "assistFilming" | "assistMeasuring" | "assistRecords" | "assistInventory" | "assistServingDocuments" | "assistPostingNotices" | "protectingPeopleAndProperty" | "emergencyResponse" | "helpingPeopleInDanger" | "relayingOpinions" | "visitingShops" | "otherAssignedWork" | "acceptingAndFilingCases" | "acceptingCases" | "filingCases" | "investigateAndReviewAlone" | "investigateAlone" | "interviewAlone" | "inspectAlone" | "reviewAlone" | "decide" | "decidePenalties" | "decideFines" | "decideLicences" | "decideDemolitions" | "decideNotToPenalise" | "coerceAlone" | "sealAlone" | "seizeAlone" | "impoundAlone" | "enforceAlone" | "collectFines" | "searchPersons" | "restrainPersons";

/**
 * A well-formed number: its birth date exists and its check digit is right. Only the police
 * know whether it was ever issued.
 */
export interface ResidentId {
    number: string;
    kind: CardKind;
    birthDate: string;
    sex: Sex;
    address: AddressNote;
}

/**
 * A year whose days off are known.
 */
export interface PublishedYear {
    /**
     * The year.
     */
    year: number;
    /**
     * The address of the notice.
     */
    source: string;
    /**
     * The day on which the data were taken, and their origin.
     */
    vintage: string;
}

/**
 * An age in completed years and months, as Chinese usage counts 周岁.
 */
export interface Age {
    /**
     * Completed years.
     */
    years: number;
    /**
     * Completed months beyond them, 0 to 11.
     */
    months: number;
}

/**
 * An article of another law.
 */
export interface Elsewhere {
    /**
     * The law.
     */
    law: OtherLaw;
    /**
     * The article.
     */
    article: number;
}

/**
 * An event that never happened, or its day, past or future.
 */
export type Occurrence = "never" | { on: string };

/**
 * Changes that together improve the outcome. Each is necessary.
 */
export interface ChangeSet {
    /**
     * The changes.
     */
    changes: Change[];
    /**
     * The outcome after them.
     */
    outcome: Outcome;
}

/**
 * Completed service. Article 16(3) relaxes education for 退伍军人.
 */
export type Service = "none" | "soldier" | "officer" | "fireRescue";

/**
 * How a person stands with an item.
 */
export type Standing = { kind: "met"; basis: Basis; because: Reason } | { kind: "notMet"; because: Reason } | { kind: "dependsOnNotice"; because: Reason; cases: Case[] } | { kind: "forBureau"; because: Reason } | { kind: "unknown"; missing: FactSet };

/**
 * How the ambiguous clauses are read. `None` is open.
 */
export interface Readings {
    /**
     * 不超过三十五周岁, Article 16(2).
     */
    upperAge?: UpperAge;
    /**
     * 年满: whether the birthday itself counts, Article 16(2).
     */
    birthday?: Birthday;
    /**
     * When someone born on 29 February has a birthday in a common year.
     */
    leapDay?: LeapDay;
    /**
     * The day on which the notice counts ages (首次受聘时). While open, the expected day of hire is
     * used.
     */
    referenceDate?: string;
    /**
     * The day by which the certificate must be held, Article 16(3).
     */
    certificateBy?: CertificateBy;
    /**
     * Whether 高级工班 and 预备技师班 count as 大专, Article 16(3).
     */
    technicalClasses?: TechnicalClasses;
    /**
     * Whether 中专, 职高 and 技校 count as 高中, Article 16(3).
     */
    secondaryVocational?: SecondaryVocational;
    /**
     * Whether the certificate must be from full-time study (全日制). The Measures do not require
     * it, so while open it is not required.
     */
    fullTime?: FullTime;
    /**
     * Whether leavers of the fire-rescue corps are 退伍军人, Article 16(3).
     */
    fireRescue?: FireRescue;
}

/**
 * How 不超过三十五周岁 limits the age. By 民法典 art. 1259 超过 excludes the number itself, so a person
 * is beyond 35 only at 36. Notices also use the other readings.
 */
export type UpperAge = "before36th" | "on36th" | "on35th" | "before35th";

/**
 * One of the consequences.
 */
export type Measure = "commendation" | "reward" | "criticism" | "circularCriticism" | "performancePayWithheld" | "contractEnded" | "legalLiability";

/**
 * One of the ten items of Articles 16 and 17.
 */
export type Item = "conduct" | "age" | "education" | "ability" | "crime" | "detention" | "dismissal" | "organisation" | "credit" | "unsuitable";

/**
 * One of the three parts of a date, so that a page can point at the box.
 */
export type DatePart = "year" | "month" | "day";

/**
 * One right, duty, prohibition or system.
 */
export interface Provision {
    /**
     * Its kind.
     */
    kind: ProvisionKind;
    /**
     * Its clause.
     */
    citation: Citation;
    /**
     * The words of the item, or of an article without items.
     */
    words: string;
    /**
     * Whether it is open by its words and refers to whatever else the law provides.
     */
    open: boolean;
}

/**
 * Something that can still change.
 */
export type Change = { kind: "obtainCertificate" } | { kind: "waitUntil"; day: string } | { kind: "hireBy"; day: string } | { kind: "noticeReads"; readings: Readings };

/**
 * The answer for one task.
 */
export interface Duty {
    /**
     * Whether and how the task may be done.
     */
    class: DutyClass;
    /**
     * The item that decides.
     */
    citation: Citation;
    /**
     * Why the task falls under it.
     */
    because: DutyReason;
    /**
     * The assisting task, if this one is forbidden only when done alone.
     */
    assisting?: Task;
}

/**
 * The birthday, in a common year, of someone born on 29 February.
 */
export type LeapDay = "february28" | "march1";

/**
 * The cities of the numbering plan, from a publisher who has it.
 */
export type CityTable = City[];

/**
 * The city of a badge number.
 */
export type CityName = { kind: "known"; name: string } | { kind: "notInTable" } | { kind: "noTable" };

/**
 * The day by which a certificate must be held.
 */
export type CertificateBy = "referenceDate" | { on: string };

/**
 * The facts that the ten items of Articles 16 and 17 depend on.
 *
 * `None` is not answered. Sealed records (未成年人犯罪记录封存, 治安管理处罚法 2025 revision art. 136) must not
 * be entered.
 */
export interface Facts {
    /**
     * Date of birth.
     */
    birthDate?: string;
    /**
     * The expected day of hire. Ages and certificates are counted on it, unless the notice
     * fixes another day.
     */
    hireDate?: string;
    /**
     * An earlier engagement as an auxiliary. Article 16(2) limits the age at the *first* one.
     */
    earlierEngagement?: Occurrence;
    /**
     * The highest education whose graduation certificate (毕业证) is held.
     */
    education?: Education;
    /**
     * The day a certificate of junior college or above is expected.
     */
    expectedCertificate?: Occurrence;
    /**
     * Whether the certificate that counts, held or expected, is from full-time study (全日制).
     * Asked only if a notice requires it.
     */
    fullTime?: boolean;
    /**
     * Service that has ended.
     */
    service?: Service;
    /**
     * Upholds the Constitution, obeys the law, is of good conduct.
     */
    conduct?: Declaration;
    /**
     * Is physically fit and able to do the work.
     */
    ability?: Declaration;
    /**
     * The circumstances of Article 17 and two more.
     */
    circumstances?: Circumstances;
}

/**
 * The first and the last day on which a person meets Article 16(2) when first engaged, under
 * each combination of open readings.
 */
export interface AgeWindow {
    /**
     * First days, earliest first.
     */
    first: AgeEdge[];
    /**
     * Last days, latest first.
     */
    last: AgeEdge[];
}

/**
 * The first working day after the training.
 */
export type DutyDay = { kind: "on"; day: string } | { kind: "notPublished"; year: number };

/**
 * The highest education whose graduation certificate is held (毕业; 结业 and 肄业 do not count). A
 * foreign degree counts once the Ministry of Education has certified it.
 */
export type Education = "juniorHighOrBelow" | "secondaryVocational" | "seniorHigh" | "seniorTechnical" | "preparatoryTechnician" | "juniorCollege" | "bachelorOrAbove";

/**
 * The kind of a day for someone who works Monday to Friday.
 */
export type DayKind = { kind: "working" } | { kind: "makeUp"; holiday: string } | { kind: "weekend" } | { kind: "holiday"; holiday: string };

/**
 * The kind of a provision for auxiliaries.
 */
export type ProvisionKind = "right" | "obligation" | "prohibition" | "system";

/**
 * The kind of card with this number.
 */
export type CardKind = "resident" | "hongKongPermit" | "macaoPermit" | "taiwanPermit" | "foreignPermanentResident";

/**
 * The last day of probation, and the day after.
 */
export interface Probation {
    /**
     * The last day of probation.
     */
    lastDay: string;
    /**
     * The day after: engaged for good, if found fit (考核合格).
     */
    firstDayAfter: string;
}

/**
 * The laws that are cited.
 */
export type OtherLaw = "constitution" | "labourContracts" | "administrativePenalties" | "womensRights" | "employmentPromotion" | "socialInsurance";

/**
 * The levels of the table.
 */
export type DivisionLevel = "prefecture" | "county" | "districts";

/**
 * The next question, with what a page needs to ask it.
 */
export interface NextQuestion {
    /**
     * The question.
     */
    question: Question;
    /**
     * All its facts, with those already answered.
     */
    facts: FactSet;
    /**
     * The number of questions that can still change the outcome, with this one.
     */
    remaining: number;
}

/**
 * The numbers of one bureau.
 */
export interface Staff {
    /**
     * Staff in established posts (在编人员).
     */
    established: number;
    /**
     * Auxiliaries present (协管人员).
     */
    auxiliaries: number;
    /**
     * Auxiliaries to be hired.
     */
    toHire: number;
}

/**
 * The order of approval and announcement.
 */
export type Approval = { kind: "approved" } | { kind: "sameDay" } | { kind: "afterAnnouncement"; days: number } | { kind: "missing" };

/**
 * The outcome of an item or of the whole determination, from lightest to gravest. The gravest
 * item decides.
 */
export type Outcome = "met" | "forBureau" | "dependsOnNotice" | "unknown" | "notMet";

/**
 * The result for one person.
 */
export interface Determination {
    /**
     * The gravest of the ten standings.
     */
    outcome: Outcome;
    /**
     * The ten items in the order of the Measures.
     */
    items: ItemStanding[];
    /**
     * The days between which the age item is met, if the birth date is known.
     */
    ageWindow?: AgeWindow;
    /**
     * Facts that contradict each other and were not used.
     */
    problems: FactProblem[];
}

/**
 * The result of one choice of the open readings.
 */
export interface Case {
    /**
     * The choice, with only the readings that make a difference to this person.
     */
    readings: Readings;
    /**
     * Whether the item is met under it.
     */
    met: boolean;
}

/**
 * The sex that the number encodes: an odd 17th digit for men.
 */
export type Sex = "male" | "female";

/**
 * The standing of one item.
 */
export interface ItemStanding {
    /**
     * The item.
     */
    item: Item;
    /**
     * Its clause. The words are in [`article`](crate::article).
     */
    citation: Citation;
    /**
     * How the person stands.
     */
    standing: Standing;
}

/**
 * The term of a labour contract.
 */
export type ContractTerm = { kind: "months"; months: number } | { kind: "openEnded" } | { kind: "untilTaskDone" };

/**
 * The treatment of a clause.
 */
export type Treatment = "decided" | "shown" | "outside";

/**
 * What a met item is based on.
 */
export type Basis = "computed" | "declared";

/**
 * What the address code says. It is advice: a code is that of the first registration, and no
 * table has all codes. Nobody is refused for it.
 */
export type AddressNote = { kind: "current"; code: string; name: string; prefecture: string; formerNames: FormerName[] } | { kind: "former"; code: string; names: FormerName[] } | { kind: "otherProvince"; code: string; name: string } | { kind: "residencePermit" } | { kind: "foreigner"; issuedIn: string; issuedInName: string; nationality: string } | { kind: "unknown"; code: string };

/**
 * When a measure is due.
 */
export type Occasion = "merit" | "violation" | "graveViolation" | "offence";

/**
 * When training ends, and duty may begin.
 */
export type Training = { kind: "scheduled"; days: number; lastTrainingDay: string; firstDutyDay: DutyDay } | { kind: "tooShort"; days: number; least: number } | { kind: "notPublished"; year: number };

/**
 * Whether a contract allows the three months of Article 18.
 */
export type ProbationTerm = { kind: "lawful" } | { kind: "tooLong"; longest: number } | { kind: "noneAllowed" };

/**
 * Whether an age is completed on the birthday or on the day after.
 */
export type Birthday = "dayOf" | "nextDay";

/**
 * Whether and how an auxiliary may do something.
 */
export type DutyClass = "independent" | "supervised" | "forbidden";

/**
 * Whether auxiliaries, with those to be hired, outnumber the staff.
 */
export type Headcount = { kind: "within"; room: number } | { kind: "exceeds"; by: number };

/**
 * Whether leavers of the fire-rescue corps count as 退伍军人.
 */
export type FireRescue = "veterans" | "notVeterans";

/**
 * Whether the certificate of 大专以上 must come from full-time study.
 */
export type FullTime = "notRequired" | "required";

/**
 * Whether the first day of a period counts.
 */
export type FirstDay = "counted" | "notCounted";

/**
 * Whether 中专, 职高 and 技校 count as 高中.
 */
export type SecondaryVocational = "asSeniorHigh" | "notAsSeniorHigh";

/**
 * Whether 技工院校高级工班 and 预备技师班 count as 大专 or above. The rule that says so binds public
 * institutions only.
 */
export type TechnicalClasses = "asCollege" | "notAsCollege";

/**
 * Who settles a question of reading.
 */
export type SettledBy = "words" | "notice" | "nobody" | "bureau";

/**
 * Why a standing is what it is: the deciding fact, with its figures.
 */
export type Reason = { kind: "declaredMet" } | { kind: "declaredNotMet" } | { kind: "declaredUnsure" } | { kind: "noneDeclared" } | { kind: "declared"; circumstance: Circumstance } | { kind: "ageWithin"; age: Age; on: string } | { kind: "ageWithinWhenFirstEngaged"; age: Age; on: string } | { kind: "underAge"; age: Age; on: string; firstDay: string } | { kind: "overAge"; age: Age; on: string; lastDay: string } | { kind: "ageBetweenReadings"; age: Age; on: string } | { kind: "certificateHeld"; education: Education } | { kind: "certificateExpected"; day: string } | { kind: "relaxedForVeteran"; education: Education; service: Service } | { kind: "certificateTooLate"; day: string; by: string } | { kind: "notFullTime"; education: Education } | { kind: "educationTooLow"; education: Education; service?: Service } | { kind: "educationBetweenReadings"; education: Education };

/**
 * Why a table cannot be used.
 */
export type CityTableProblem = { kind: "badCode"; code: string } | { kind: "sameCode"; code: string } | { kind: "noName"; code: string };

/**
 * Why a task falls under an item.
 */
export type DutyReason = { kind: "named" } | { kind: "alike" } | { kind: "otherLaw"; elsewhere: Elsewhere } | { kind: "notListed" };

/**
 * Why a text is not a Resident ID number. Positions count from 1; spaces, hyphens and
 * invisible characters are not counted.
 */
export type ResidentIdProblem = { kind: "empty" } | { kind: "wrongLength"; got: number } | { kind: "fifteenDigits" } | { kind: "badCharacter"; position: number; character: string } | { kind: "impossibleBirthDate"; year: number; month: number; day: number } | { kind: "birthInFuture"; date: string } | { kind: "checkDigit"; position: number } | { kind: "tooLong"; limit: number };

/**
 * Why a text is not a badge number.
 */
export type BadgeProblem = { kind: "empty" } | { kind: "notXg" } | { kind: "badCharacter"; position: number; character: string } | { kind: "wrongLength"; got: number } | { kind: "tooLong"; limit: number };

/**
 * Why a text is not a date.
 */
export type DateProblem = { kind: "empty" } | { kind: "missingPart"; part: DatePart } | { kind: "notANumber"; part: DatePart; position: number; character: string } | { kind: "twoDigitYear"; year: number } | { kind: "yearOutOfRange"; year: number; first: number; last: number } | { kind: "monthOutOfRange"; month: number } | { kind: "dayOutOfRange"; year: number; month: number; day: number; lastDay: number } | { kind: "inFuture"; date: string } | { kind: "unrecognised" } | { kind: "tooLong"; limit: number };

/**
 * Why a text is not a mobile number.
 */
export type MobileProblem = { kind: "empty" } | { kind: "wrongLength"; got: number } | { kind: "notMobile" } | { kind: "landline" } | { kind: "badCharacter"; position: number; character: string } | { kind: "tooLong"; limit: number };

/**
 * Why a text is not a name.
 */
export type NameProblem = { kind: "empty" } | { kind: "tooShort" } | { kind: "tooLong"; limit: number } | { kind: "badCharacter"; position: number; character: string } | { kind: "privateUseCharacter"; position: number } | { kind: "misplacedSeparator"; position: number };

/**
 * Why a text is not a telephone number.
 */
export type PhoneProblem = { kind: "empty" } | { kind: "areaCodeMissing" } | { kind: "unknownAreaCode" } | { kind: "wrongLandlineLength"; areaCode: string; got: number } | { kind: "wrongMobileLength"; got: number } | { kind: "notMobile" } | { kind: "wrongLength"; got: number } | { kind: "badCharacter"; position: number; character: string } | { kind: "tooLong"; limit: number };

/**
 * Why a text is not an acceptable number. Positions count from 1, without spaces.
 */
export type NumberProblem = { kind: "empty" } | { kind: "notANumber"; position: number; character: string } | { kind: "inMetres" } | { kind: "notWhole" } | { kind: "outOfRange"; min: number; max: number; got?: number } | { kind: "tooLong"; limit: number };

/**
 * Why a text is not in a list.
 */
export type CodeProblem = { kind: "empty" } | { kind: "notListed" } | { kind: "tooLong" };

/**
 * Why a text is refused. Positions count the characters that are kept, from 1.
 */
export type LineProblem = { kind: "empty" } | { kind: "tooLong"; limit: number; got: number } | { kind: "privateUseCharacter"; position: number } | { kind: "badCharacter"; position: number; character: string };

/**
 * Why some facts cannot be used. They are treated as not answered, so no standing depends on
 * them.
 */
export type FactProblem = { kind: "outOfRange"; fact: Fact } | { kind: "bornAfterHire" } | { kind: "bornAfterEngagement" } | { kind: "engagedAfterHire" } | { kind: "engagedAsChild" };

/** 公告里的一处：哪一节、第几条（从 0 数）、哪一栏。 A place in a file; entries count from 0. */
export interface FilePlace {
    section: string;
    entry?: number;
    field?: string;
}

/** 读不懂的一栏，当作没填。 An answer that cannot be read; treated as missing. */
export interface UnreadAnswer extends FilePlace {
    /** 怎么改，一句中文。 What to do about it, a sentence in Chinese. */
    message: string;
}

/** 公告里的一个问题。 A finding in a notice. */
export interface NoticeFinding extends FilePlace {
    /** 违反办法、违反其他法律、有歧义、建议。 The gravest first. */
    severity: "measures" | "otherLaw" | "ambiguous" | "advice";
    /** 依据：办法的条款、其他法律、读者的需要。 The clause, law or need that it is based on. */
    source: { measures: { article: number; item?: number | null } } | { law: string } | "readers";
    /** 是哪一种问题；随它而来的数字和日期也在这个对象里。 The kind; its figures are in this object. */
    kind: string;
    /** 改成什么就好了；只有人能改的是空的。 The answers that would mend it; empty if only people can decide. */
    mend: { entry?: number; field: string; value: unknown }[];
    /** 严重程度的名称。 The name of the severity. */
    title: string;
    /** 有什么问题，一句中文。 What is wrong, in Chinese. */
    message: string;
    /** 怎么改，一句中文。 How to mend it, in Chinese. */
    advice: string;
    /** 条文：名称和办法原文；`lead` 是条文开头、各项前面的话。 The clause; verbatim for the Measures; before an item its article's lead. */
    clause: { name: string; text: string | null; lead?: string } | null;
    /** 引起它的字：从哪里到哪里（按 JavaScript 的字符数），写的是什么。 The words that caused it, in units of UTF-16. */
    marks?: { from: number; to: number; words: string }[];
    [figure: string]: unknown;
}

/** 检查公告的结果。 The findings in a notice. */
export interface LintedNotice {
    findings: NoticeFinding[];
    /** 读不懂的栏目。 The answers that could not be read. */
    problems: UnreadAnswer[];
}

/** 报名表里的一个问题。 A problem of a form. */
export interface ApplicationProblem extends FilePlace {
    /** 必须改，还是请申请人看一眼。 To be mended, or for the applicant to decide. */
    severity: "error" | "warning";
    /** 怎么改，一句中文。 What to do about it, a sentence in Chinese. */
    message: string;
}

/** 符不符合公告里的一个岗位。 How an applicant stands with a post. */
export interface PostStanding {
    /** 公告里的第几个岗位，从 0 数。 The index of the post, from 0. */
    index: number;
    name: string;
    /** 最不利的一项，办法的结论在内。 The gravest outcome, that of the Measures included. */
    outcome: Outcome;
    conditions: { condition: string; outcome: Outcome }[];
}

/** 检查报名表的结果。 The result of checking a form. */
export interface CheckedApplication {
    /** 填全了，没有必须改的。 Nothing is left to mend. */
    whole: boolean;
    problems: ApplicationProblem[];
    /** 核对码，和纸上的一样才是同一份；有读不出的栏目时是 `null`。 The match code that is printed on the sheet; `null` while an answer cannot be read. */
    matchCode: string | null;
    /** 文件里存的核对码。 The match code in the file. */
    savedMatchCode: string | null;
    determination: Determination;
    /** 结论的说明，一句中文。 What the outcome means, in Chinese. */
    summary: string;
    /** 所报的岗位；没给公告或公告里没有时是 `null`。 The chosen post; `null` if no notice has it. */
    post: PostStanding | null;
    /** 公告里读不懂的栏目。 The answers of the notice that could not be read. */
    noticeProblems: UnreadAnswer[];
}


// Generated: cargo run -p programs --bin notice_types

/**
 * 招聘公告
 *
 * A recruitment notice, as docs/notice.schema.json describes it.
 */
export interface NoticeFile {
    $schema?: string;
    format: "xieguan-notice";
    version: 1;
    /** 公告 */
    about?: {
        /** 公告标题 */
        title?: string;
        /** 招聘单位 */
        bureau?: string;
        /** 辖区 */
        jurisdiction?: string;
        /** 公告日期 */
        announced?: string;
    };
    /** 批准 */
    approval?: {
        /** 批准机关 */
        authority?: string;
        /** 批准文号 */
        documentNumber?: string;
        /** 批准日期 */
        date?: string;
    };
    /** 编制和人数 */
    staff?: {
        /** 在编人员 */
        established?: number;
        /** 现有协管人员 */
        auxiliaries?: number;
    };
    /** 报名时间 */
    registration?: {
        /** 报名开始 */
        opens?: string;
        /** 报名截止 */
        closes?: string;
        /** 报名方式 */
        ways?: string;
    };
    /** 年龄 */
    age?: {
        /** 年龄算到哪一天 */
        referenceDate?: string;
        /** 出生日期不早于 */
        bornFrom?: string;
        /** 出生日期不晚于 */
        bornTo?: string;
        /** “不超过三十五周岁”怎么算 */
        upperAge?: "before36th" | "on36th" | "on35th" | "before35th";
        /** “年满”怎么算 */
        birthday?: "dayOf" | "nextDay";
        /** 2 月 29 日出生的怎么算 */
        leapDay?: "february28" | "march1";
    };
    /** 学历和其他条件 */
    conditions?: {
        /** 毕业证最晚拿到的日期 */
        certificateBy?: string;
        /** 应届毕业生的毕业证最晚拿到的日期 */
        graduatesBy?: string;
        /** 技工院校高级工班、预备技师班 */
        technicalClasses?: "asCollege" | "notAsCollege";
        /** 中专、职高、技校 */
        secondaryVocational?: "asSeniorHigh" | "notAsSeniorHigh";
        /** 要不要全日制 */
        fullTime?: "notRequired" | "required";
        /** 退出国家综合性消防救援队伍的人员 */
        fireRescue?: "veterans" | "notVeterans";
        /** 国籍 */
        nationality?: "citizensOnly" | "residentsToo";
    };
    /** 第十七条以外不招的人 */
    bars?: {
        /** 不招现役军人 */
        serving?: "yes";
        /** 不招在读的全日制学生（应届毕业生除外） */
        students?: "yes";
        /** 不招机关事业单位在编人员 */
        establishedElsewhere?: "yes";
        /** 不招失信被执行人 */
        judgmentDefaulters?: "yes";
        /** 不招受过治安管理处罚的人 */
        publicOrderPenalty?: "yes";
        /** 不招公职考试违纪、还在禁考期的人 */
        examBan?: "yes";
    };
    /** 岗位 */
    posts?: {
        /** 岗位代码 */
        code?: string;
        /** 岗位名称 */
        title?: string;
        /** 招聘人数 */
        headcount?: number;
        /** 岗位职责 */
        duties?: string;
        /** 学历 */
        education?: "bachelor" | "juniorCollege" | "seniorHigh" | "any";
        /** 谁可以放宽到高中 */
        relaxation?: "veterans" | "nobody" | "others";
        /** 这个岗位要不要全日制 */
        fullTime?: "notRequired" | "required";
        /** 专业 */
        majors?: string;
        /** 最小年龄（周岁） */
        youngest?: number;
        /** 最大年龄（周岁） */
        oldest?: number;
        /** 这个岗位的出生日期不早于 */
        bornFrom?: string;
        /** 这个岗位的出生日期不晚于 */
        bornTo?: string;
        /** 户籍 */
        household?: string;
        /** 最晚落户日期 */
        householdBy?: string;
        /** 生源地 */
        studentOrigin?: string;
        /** 男性身高不低于（厘米） */
        heightMen?: number;
        /** 女性身高不低于（厘米） */
        heightWomen?: number;
        /** 驾驶证 */
        licence?: "A1" | "A2" | "A3" | "B1" | "B2" | "C1" | "C2" | "C3" | "C4" | "C5" | "C6" | "D" | "E" | "F" | "M" | "N" | "P";
        /** 语言 */
        languages?: "mongolianAndChinese";
        /** 退伍军人 */
        veterans?: "only" | "preferred";
        /** 同等条件下优先 */
        preferences?: string;
        /** 其他条件 */
        other?: string;
    }[];
    /** 报名材料 */
    papers?: {
        /** 报名材料 */
        list?: string;
    };
    /** 照片 */
    photo?: {
        /** 宽（像素） */
        width?: number;
        /** 高（像素） */
        height?: number;
        /** 文件不小于（KB） */
        minKb?: number;
        /** 文件不大于（KB） */
        maxKb?: number;
        /** 底色 */
        background?: "white" | "blue" | "red" | "any";
    };
    /** 报名登记表的栏目 */
    formCells?: {
        /** 曾用名 */
        formerName?: "yes";
        /** 特长 */
        strengths?: "yes";
        /** 参加工作时间 */
        workStarted?: "yes";
        /** 学历证书编号 */
        certificateNumber?: "yes";
        /** 是否服从调剂 */
        reassignment?: "yes";
        /** 回避关系 */
        recusal?: "yes";
        /** 每段经历的证明人 */
        referee?: "yes";
        /** 紧急联系人和电话 */
        emergencyContact?: "yes";
        /** 电子邮箱 */
        email?: "yes";
    };
    /** 考试和录用日程 */
    process?: {
        /** 资格审查 */
        review?: string;
        /** 笔试 */
        writtenTest?: string;
        /** 体能测评 */
        fitnessTest?: string;
        /** 资格复审 */
        secondReview?: string;
        /** 面试 */
        interview?: string;
        /** 体检 */
        medical?: string;
        /** 政审（考察） */
        vetting?: string;
        /** 公示 */
        publicity?: string;
        /** 聘用 */
        hire?: string;
    };
    /** 考试办法 */
    tests?: {
        /** 笔试成绩占（%） */
        writtenWeight?: number;
        /** 面试成绩占（%） */
        interviewWeight?: number;
        /** 体能成绩占（%） */
        fitnessWeight?: number;
        /** 考试内容 */
        content?: string;
        /** 开考比例（1 比几） */
        openRatio?: number;
        /** 加分 */
        bonus?: string;
        /** 递补 */
        replacement?: string;
        /** 回避 */
        recusal?: string;
    };
    /** 用工、待遇和培训 */
    employment?: {
        /** 用工方式 */
        engagement?: "labourContract" | "publicWelfare" | "dispatch" | "outsourced";
        /** 劳动合同 */
        contract?: "fixedTerm" | "openEnded" | "untilTaskDone";
        /** 合同期限（月） */
        contractMonths?: number;
        /** 试用期（月） */
        probationMonths?: number;
        /** 岗前培训（工作日） */
        trainingDays?: number;
        /** 培训开始 */
        trainingFrom?: string;
        /** 培训结束 */
        trainingTo?: string;
        /** 薪酬待遇 */
        pay?: string;
        /** 社会保险 */
        insurance?: "statutory" | "inPart" | "none";
    };
    /** 联系和交表 */
    handIn?: {
        /** 联系人 */
        contact?: string;
        /** 咨询电话 */
        phone?: string;
        /** 监督电话 */
        complaintsPhone?: string;
        /** 交表地点 */
        address?: string;
        /** 交表邮箱 */
        email?: string;
        /** 交表时间 */
        hours?: string;
    };
    /** 诚信承诺书 */
    pledge?: {
        /** 诚信承诺书全文 */
        text?: string;
    };
    /** 其他内容 */
    texts?: {
        /** 标题 */
        title?: string;
        /** 内容 */
        text?: string;
    }[];
    /** 胸号的城市编号 */
    cities?: {
        /** 城市编号 */
        code?: string;
        /** 城市 */
        name?: string;
    }[];
}

/**
 * 报名登记表
 *
 * An application form as it was saved, docs/application.schema.json.
 */
export interface ApplicationFile {
    format: "xieguan-application";
    version: 1;
    rulesVersion: string;
    saved: string;
    matchCode?: string;
    answers: {
        /** 报考单位 */
        bureau?: string;
        /** 报考岗位 */
        postTitle?: string;
        /** 岗位代码 */
        postCode?: string;
        /** 是否服从调剂 */
        reassignment?: "accepts" | "declines";
        /** 姓名 */
        name?: string;
        /** 曾用名 */
        formerName?: string;
        /** 身份证号 */
        idNumber?: string;
        /** 性别 */
        sex?: "male" | "female";
        /** 出生日期 */
        birthDate?: [string, string, string];
        /** 民族 */
        ethnicGroup?: string;
        /** 籍贯 */
        nativePlace?: string;
        /** 户籍在哪个盟市 */
        householdPrefecture?: "150100" | "150200" | "150300" | "150400" | "150500" | "150600" | "150700" | "150800" | "150900" | "152200" | "152500" | "152900" | "elsewhere";
        /** 户籍在哪个旗县区 */
        householdCounty?: string;
        /** 苏木、乡镇或街道 */
        householdDetail?: string;
        /** 户籍所在的省、市、县 */
        householdElsewhere?: string;
        /** 政治面貌 */
        politicalStatus?: "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "11" | "12" | "13";
        /** 加入时间 */
        joined?: [string, string, string];
        /** 健康状况 */
        health?: "1" | "2" | "3" | "6";
        /** 身高（厘米） */
        height?: string;
        /** 参加工作时间 */
        workStarted?: [string, string, string];
        /** 特长 */
        strengths?: string;
        /** 回避关系 */
        recusal?: string;
        /** 手机号 */
        mobile?: string;
        /** 备用电话 */
        otherPhone?: string;
        /** 通讯地址 */
        address?: string;
        /** 现在的工作单位 */
        employer?: string;
        /** 电子邮箱 */
        email?: string;
        /** 紧急联系人 */
        emergencyName?: string;
        /** 紧急联系人的电话 */
        emergencyPhone?: string;
        /** 服役情况 */
        serviceKind?: "none" | "soldier" | "officer" | "fireRescue";
        /** 入伍年月 */
        enlisted?: [string, string, string];
        /** 退役年月 */
        discharged?: [string, string, string];
        /** 驾驶证 */
        licence?: "A1" | "A2" | "A3" | "B1" | "B2" | "C1" | "C2" | "C3" | "C4" | "C5" | "C6" | "D" | "E" | "F" | "M" | "N" | "P";
        /** 职业资格、技能证书 */
        certificates?: string;
        /** 受过的奖励 */
        awards?: string;
        /** 受过的处分 */
        penalties?: string;
        /** 我知道要带这些材料 */
        papersSeen?: "yes";
        /** 我已阅读并作出以上承诺 */
        agreed?: "yes";
    };
    /** 学历 */
    education: {
        /** 学历层次 */
        level?: "doctor" | "master" | "bachelor" | "juniorCollege" | "preparatoryTechnician" | "seniorTechnical" | "seniorHigh" | "secondaryVocational" | "juniorHigh";
        /** 学习方式 */
        study?: "fullTime" | "inService";
        /** 毕业情况 */
        completion?: "graduated" | "studying" | "left";
        /** 学校 */
        school?: string;
        /** 专业 */
        major?: string;
        /** 入学年月 */
        schoolFrom?: [string, string, string];
        /** 毕业年月 */
        schoolTo?: [string, string, string];
        /** 学位 */
        degree?: "0" | "1" | "2" | "3" | "4";
        /** 学历证书编号 */
        certificateNumber?: string;
    }[];
    /** 学习和工作经历 */
    history: {
        /** 这段时间在做什么 */
        occupation?: "school" | "work" | "service" | "home";
        /** 开始年月 */
        periodFrom?: [string, string, string];
        /** 一直到现在 */
        present?: "yes";
        /** 结束年月 */
        periodTo?: [string, string, string];
        /** 学校或单位 */
        place?: string;
        /** 身份或职务 */
        role?: string;
        /** 证明人 */
        referee?: string;
    }[];
    /** 家庭成员和主要社会关系 */
    family: {
        /** 和你的关系 */
        relation?: string;
        /** 姓名 */
        relativeName?: string;
        /** 出生年月 */
        relativeBorn?: [string, string, string];
        /** 政治面貌 */
        relativeStatus?: "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "11" | "12" | "13";
        /** 工作单位和职务 */
        relativeEmployer?: string;
    }[];
    facts: {
        /** 出生日期 */
        birthDate?: string;
        /** 年龄算到哪天 */
        hireDate?: string;
        /** 以前是否受聘过 */
        earlierEngagement?: "never" | {
            on: string;
        };
        /** 学历 */
        education?: "juniorHighOrBelow" | "secondaryVocational" | "seniorHigh" | "seniorTechnical" | "preparatoryTechnician" | "juniorCollege" | "bachelorOrAbove";
        /** 快要拿到的毕业证 */
        expectedCertificate?: "never" | {
            on: string;
        };
        /** 是不是全日制 */
        fullTime?: boolean;
        /** 服役经历 */
        service?: "none" | "soldier" | "officer" | "fireRescue";
        /** 品行与守法声明 */
        conduct?: "yes" | "unsure" | "no";
        /** 身体条件和工作能力声明 */
        ability?: "yes" | "unsure" | "no";
        circumstances?: {
            /** 受过刑事处罚 */
            criminalPunishment?: boolean;
            /** 涉嫌违法犯罪，还没有查清 */
            underInvestigation?: boolean;
            /** 被行政拘留过 */
            administrativeDetention?: boolean;
            /** 被收容教养过 */
            rehabilitativeCustody?: boolean;
            /** 有吸毒史 */
            drugUse?: boolean;
            /** 因违规违纪被行政机关、事业单位开除或者辞退 */
            dismissedByPublicBody?: boolean;
            /** 参加过非法组织、邪教组织或者危害国家安全的活动 */
            unlawfulOrganisation?: boolean;
            /** 是失信被执行人 */
            judgmentDefaulter?: boolean;
            /** 有贷款、信用卡逾期，记进了征信 */
            overdueDebt?: boolean;
            /** 因违规违纪被企业等其他单位开除或者辞退 */
            dismissedElsewhere?: boolean;
            /** 受过别的处罚 */
            otherPenalty?: boolean;
        };
    };
    /** 照片 */
    photo?: {
        width: number;
        height: number;
        jpeg: string;
    };
}



/**
 * Adds the sentences of a language, which `xieguan/en` has. Afterwards functions that give
 * messages take its tag as `locale`.
 *
 * 加上一种语言的句子（`xieguan/en`）。加过以后，给出说明文字的函数就可以用 `locale` 选它。
 *
 * @throws an `Error`, if the sentences are those of another version.
 */
export function addLanguage(sentences: string): void;

/**
 * Checks a form's file as the page does. `asOf` is today. With a notice, its rules apply.
 *
 * 检查一份报名登记表文件：填没填全、结论是什么、符不符合所报岗位。`asOf` 是今天的日期；
 * 给了招聘公告，就按公告检查。
 *
 * @throws an `Error` whose message names the key, if a value has the wrong shape.
 */
export function checkApplication(application: ApplicationFile, notice: NoticeFile | null | undefined, asOf: string, locale?: "zh" | "en" | null): CheckedApplication;

/**
 * The findings of a recruitment notice, the gravest first.
 *
 * 对照办法检查一份招聘公告：每个发现的条文、理由和改法，最严重的排在前面。
 *
 * @throws an `Error` whose message names the key, if a value has the wrong shape.
 */
export function lintNotice(notice: NoticeFile, locale?: "zh" | "en" | null): LintedNotice;

/**
 * The version of the rules. It changes whenever an answer can change.
 *
 * 规则的版本号。只要有一个答案可能变，它就变。
 */
export function rulesVersion(): string;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {}

export type SyncInitInput = BufferSource | WebAssembly.Module;

/**
 * Instantiates the given `module`, which can either be bytes or
 * a precompiled `WebAssembly.Module`.
 *
 * @param {{ module: SyncInitInput }} module - Passing `SyncInitInput` directly is deprecated.
 *
 * @returns {InitOutput}
 */
export function initSync(module: { module: SyncInitInput } | SyncInitInput): InitOutput;

/**
 * If `module_or_path` is {RequestInfo} or {URL}, makes a request and
 * for everything else, calls `WebAssembly.instantiate` directly.
 *
 * @param {{ module_or_path: InitInput | Promise<InitInput> }} module_or_path - Passing `InitInput` directly is deprecated.
 *
 * @returns {Promise<InitOutput>}
 */
export default function __wbg_init (module_or_path?: { module_or_path: InitInput | Promise<InitInput> } | InitInput | Promise<InitInput>): Promise<InitOutput>;
