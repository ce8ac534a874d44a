const en = {
};

const id: typeof en = {
};

export const findingWords = { en, id };
