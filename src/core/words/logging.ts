const en = {
};

const id: typeof en = {
};

export const loggingWords = { en, id };
