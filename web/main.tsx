import { ApolloProvider } from '@apollo/client/react';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { client } from './client';
import { applyTheme } from './frame/theme';
import { router } from './router';
import { startSession } from './session';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/parts.css';
import './styles/chips.css';
import './styles/settings.css';
import './frame/frame.css';

applyTheme();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root.');
const app = createRoot(root);
void startSession().then(() =>
  app.render(
    <StrictMode>
      <ApolloProvider client={client}>
        <RouterProvider router={router} />
      </ApolloProvider>
    </StrictMode>,
  ),
);
