export default { root: "src", title: "Small Talk", pager: false, search: false };
