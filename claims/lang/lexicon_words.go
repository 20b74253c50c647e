package lang

const lexiconNouns = `abkommen agreement`
const lexiconVerbs = `sagen say`
const lexiconOthers = `neu new`
