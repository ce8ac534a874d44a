const en = {
};

const id: typeof en = {
};

export const notePageWords = { en, id };
