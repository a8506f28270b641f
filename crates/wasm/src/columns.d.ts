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
