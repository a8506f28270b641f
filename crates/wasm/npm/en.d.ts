/** 英文的句子，交给 `addLanguage`。 The sentences of English, for `addLanguage`. */
declare const sentences: string;
export default sentences;
