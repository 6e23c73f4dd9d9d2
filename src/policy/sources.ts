/** The documents that the numbers come from. A value cites one of them and the heading it stands under. */
export const learningTogether = "DVRCV, Learning Together: DVRCV's Communities of Practice";
export const safeAndEqual = 'Safe and Equal, public training pages';
export const ours = 'communities-of-practice';
