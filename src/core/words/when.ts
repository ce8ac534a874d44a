const en = {
};

const id: typeof en = {
};

export const whenWords = { en, id };
