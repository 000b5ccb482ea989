// every: framework cypress, evidence import
it('asks', () => {
  cy.request('/users').its('status').should('eq', 200); //~ expect 200, no route
  cy.request('POST', '/users').its('status').should('be.equal', 201).and('not.eq', 500); //~ expect 201; expect 500
  cy.request('/users').its('status').should('be.oneOf', [202, 204]); //~ expect 202, maybe; expect 204, maybe
  cy.request({ url: '/users', failOnStatusCode: false }).then((response) => {
    expect(response.status).to.eq(404); //~ expect 404
    expect(response).to.have.property('status', 404); //~ expect 404
  });
  cy.request('/users').should(({ status }) => expect(status).to.equal(203)); //~ expect 203
});

it('waits', () => {
  cy.wait('@users').its('response.statusCode').should('eq', 304); //~ expect 304
  cy.wait('@users').its('response').its('statusCode').should('eq', 304); //~ expect 304
  cy.get('@created').its('status').should('eq', 201); //~ expect 201
  cy.get('@created').then((response) => expect(response.status).to.eq(201)); //~ expect 201
  cy.wait('@users').then((interception) => {
    expect(interception.response.statusCode).to.eq(204); //~ expect 204
  });
  cy.wait('@users').then(({ response }) => {
    if (response?.statusCode === 500) throw new Error('failed'); //~ compare 500
  });
});

it('fakes', () => {
  cy.intercept('GET', '/users', { statusCode: 404, body: {} }).as('users'); //~ stub 404
  cy.intercept('/users', { statusCode: 401 }); //~ stub 401
  cy.route({ url: '/users', status: 403, response: {} }); //~ stub 403
  cy.intercept('/users', (req) => {
    req.reply({ statusCode: 500 }); //~ stub 500
    req.reply(503, 'gone'); //~ stub 503
    req.reply((res) => res.send({ statusCode: 502 })); //~ stub 502
    req.reply((res) => res.send(504, 'late')); //~ stub 504
    req.continue((res) => {
      expect(res.statusCode).to.equal(200); //~ expect 200
      res.statusCode = 418; //~ stub 418
    });
    req.on('response', (res) => {
      if (res.statusCode === 429) res.setDelay(1000); //~ compare 429
    });
  });
});

// Elements of the page, names of elements, and other members of a response
it('looks', () => {
  cy.get('.status').its('status').should('eq', 200);
  cy.get('#users').its('length').should('eq', 200);
  cy.request('/users').its('body.status').should('eq', 200);
  cy.request('/users').its('duration').should('eq', 200);
  cy.request('/users').its('status').should('be.lessThan', 400);
  cy.wait('@users').its('request.body').should('eq', 200);
  cy.wait(500);
  cy.intercept('/users', { body: { statusCode: 404 } });
});

export const own = (cy) => cy.request('/users').its('status').should('eq', 200);
