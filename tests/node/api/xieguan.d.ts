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
 * A column for each fact, a row for each person. The keys are those of `Facts`; an absent column
 * means that nobody answered. All columns have the same length. In every column 0 is not answered.
 */
export interface Columns {
    /** The number `YYYYMMDD`: 20010820. */
    birthDate?: Int32Array | null;
    /** The number `YYYYMMDD`. */
    hireDate?: Int32Array | null;
    /** The number `YYYYMMDD`, or -1 for never. */
    earlierEngagement?: Int32Array | null;
    /** The index in `codes().education`, and 1. */
    education?: Uint8Array | null;
    /** The number `YYYYMMDD`, or -1 for never. */
    expectedCertificate?: Int32Array | null;
    /** 1 no, 2 yes. */
    fullTime?: Uint8Array | null;
    /** The index in `codes().service`, and 1. */
    service?: Uint8Array | null;
    /** The index in `codes().declaration`, and 1. */
    conduct?: Uint8Array | null;
    /** The index in `codes().declaration`, and 1. */
    ability?: Uint8Array | null;
    /** 1 no, 2 yes. */
    circumstances?: { [circumstance in Circumstance]?: Uint8Array | null } | null;
}

/**
 * The words that numbers stand for: in columns from 1, in the result of `outcomes` from 0.
 */
export interface Codes {
    education: Education[];
    service: Service[];
    declaration: Declaration[];
    outcome: Outcome[];
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
 * Why a text is not a badge number.
 */
export type BadgeProblem = { kind: "empty" } | { kind: "notXg" } | { kind: "badCharacter"; position: number; character: string } | { kind: "wrongLength"; got: number } | { kind: "tooLong"; limit: number };

/**
 * Why some facts cannot be used. They are treated as not answered, so no standing depends on
 * them.
 */
export type FactProblem = { kind: "outOfRange"; fact: Fact } | { kind: "bornAfterHire" } | { kind: "bornAfterEngagement" } | { kind: "engagedAfterHire" } | { kind: "engagedAsChild" };


/**
 * The smallest sets of changes that would improve the outcome, smallest first.
 *
 * 哪些变化能让结论变好，变化最少的排在前面。
 *
 * @throws an `Error` whose message names the key, if a value has the wrong shape.
 */
export function changes(facts: Facts, readings?: Readings | null): ChangeSet[];

/**
 * The words that the numbers of `Columns` and of [`outcomes`] stand for.
 *
 * 各列里的数代表哪个词。
 */
export function codes(): Codes;

/**
 * What the Measures say of a person, item by item.
 *
 * 按办法第十六条、第十七条逐项核对一个人，给出结论、理由和条文。
 *
 * @throws an `Error` whose message names the key, if a value has the wrong shape.
 */
export function determine(facts: Facts, readings?: Readings | null): Determination;

/**
 * What [`determine`] says of each of many people, in their order.
 *
 * 一次核对许多人：逐个给出和 `determine` 一样的结论、理由和条文，顺序不变。
 *
 * @throws an `Error` whose message names the index and the key, if a value has the wrong shape.
 */
export function determineMany(list: readonly Facts[], readings?: Readings | null): Determination[];

/**
 * The question to ask next; `null` if nothing can change the outcome.
 *
 * 接下来该问哪个问题；已经没有问题能改变结论时是 `null`。
 *
 * @throws an `Error` whose message names the key, if a value has the wrong shape.
 */
export function nextQuestion(facts: Facts, readings?: Readings | null): NextQuestion | null;

/**
 * The outcome alone: that of [`determine`], more than twice as fast.
 *
 * 只要结论：和 `determine` 的 `outcome` 相同，快一倍多。
 *
 * @throws an `Error` whose message names the key, if a value has the wrong shape.
 */
export function outcome(facts: Facts, readings?: Readings | null): Outcome;

/**
 * The outcome of every row of columns: what [`outcome`] says of each, as an index of
 * `codes().outcome`. A tenth of its time for each person.
 *
 * 从几列数据一次得出许多人的结论；每个数是 `codes().outcome` 里的序号。
 *
 * @throws an `Error` whose message names the column and the row, if a value has the wrong shape.
 */
export function outcomes(columns: Columns, readings?: Readings | null): Uint8Array<ArrayBuffer>;

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
