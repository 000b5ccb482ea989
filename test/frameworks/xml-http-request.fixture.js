// every: framework xml-http-request, evidence import
export function load() {
  const xhr = new XMLHttpRequest();
  xhr.open('GET', '/users');
  xhr.onload = function () {
    if (this.status === 200) return this.responseText; //~ compare 200, by ===
    if (xhr.status === 404) return null; //~ compare 404
    return () => this.status === 401; //~ compare 401
  };
  xhr.onreadystatechange = () => {
    if (xhr.readyState === 4 && xhr.status >= 400) throw new Error(xhr.statusText); //~ compare 400, by >=
  };
  xhr.onerror = ({ target }) => target.status === 0; //~ compare 0
  xhr.addEventListener('load', (event) => event.currentTarget.status === 201); //~ compare 201
  xhr.addEventListener('loadend', done);
  const other = new window.XMLHttpRequest();
  return other.status === 503; //~ compare 503
}

function done() {
  switch (this.status) {
    case 204: //~ compare 204, by case
      return null;
  }
}

export const order = {
  isDone() {
    return this.status === 200;
  },
};
document.onload = function () {
  return this.status === 404;
};
