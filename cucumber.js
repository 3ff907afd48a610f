module.exports = {
  default: {
    paths: ['features/**/*.feature'],
    requireModule: ['ts-node/register'],
    require: ['steps/**/!(*.test).ts'],
    format: ['summary'],
  },
};
