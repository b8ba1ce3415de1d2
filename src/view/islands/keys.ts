// Keys of every page.
export {}
