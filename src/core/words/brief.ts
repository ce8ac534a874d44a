const en = {
};

const id: typeof en = {
};

export const briefWords = { en, id };
