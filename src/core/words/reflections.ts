const en = {
};

const id: typeof en = {
};

export const reflectionsWords = { en, id };
