import React from 'react';

export class Note extends React.Component {
  state = { html: '' };
  async componentDidMount() {
    const reply = await fetch('/note');
    this.setState({ html: await reply.text() });
  }
  render() {
    const { html } = this.state;
    return <p dangerouslySetInnerHTML={{ __html: html }} />; // expect: frontend/dangerous-html
  }
}
