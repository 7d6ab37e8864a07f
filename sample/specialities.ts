// What each person can really do, 1..5. Contributions and evidence are made from this; neither says it outright.
// Worth looking for: Kubernetes (amara-osei far ahead, tiago-moura coming up), Kafka (stefan-rohwedder, long ago),
// ETCS (ingrid-solheim alone, who retires), Terraform (left with marta-kowalczyk), service mesh (nobody).

export const specialities: Record<string, Record<string, number>> = {
  'p-helene-vasseur': { 's-stakeholder-management': 5, 's-hiring': 4, 's-coaching': 4, 's-rail-operations': 3 },
  'p-sunniva-dahl': { 's-coaching': 5, 's-facilitation': 5, 's-giving-feedback': 5, 's-hiring': 4, 's-first-aid': 3 },
  'p-idris-bello': { 's-security': 5, 's-threat-modelling': 5, 's-networking': 3, 's-incident-response': 3, 's-rail-safety': 2 },

  'p-kwame-boateng': { 's-coaching': 4, 's-hiring': 5, 's-software-architecture': 4, 's-giving-feedback': 4, 's-java': 3 },
  'p-anneliese-kern': {
    's-software-architecture': 5,
    's-event-driven-architecture': 5,
    's-java': 4,
    's-graph-databases': 4,
    's-code-review': 4,
    's-technical-writing': 3,
  },
  'p-catarina-lobo': { 's-product-management': 4, 's-stakeholder-management': 4, 's-giving-feedback': 3, 's-rail-operations': 3 },

  'p-noor-haddad': {
    's-coaching': 4,
    's-giving-feedback': 4,
    's-incident-response': 4,
    's-kubernetes': 3,
    's-facilitation': 3,
    's-hiring': 3,
  },
  'p-amara-osei': { 's-kubernetes': 5, 's-helm': 5, 's-linux': 4, 's-networking': 4, 's-incident-response': 4, 's-go': 3, 's-coaching': 3 },
  'p-tiago-moura': { 's-kubernetes': 4, 's-typescript': 4, 's-nodejs': 4, 's-ci-cd': 3, 's-docker': 3, 's-sql': 2, 's-observability': 3 },
  'p-jonas-lindqvist': { 's-observability': 5, 's-prometheus': 5, 's-kubernetes': 3, 's-linux': 4, 's-incident-response': 3 },
  'p-farida-rahimi': { 's-incident-response': 5, 's-cloud-infrastructure': 4, 's-kubernetes': 3, 's-python': 3, 's-prometheus': 3 },
  'p-wei-lin-chen': { 's-go': 5, 's-backend-development': 4, 's-rest-api-design': 4, 's-kafka': 3, 's-postgresql': 4, 's-code-review': 4 },
  'p-bram-de-wit': { 's-ci-cd': 5, 's-docker': 4, 's-terraform': 3, 's-linux': 3, 's-first-aid': 2 },
  'p-oluwaseun-adeyemi': { 's-nodejs': 3, 's-typescript': 3, 's-graphql': 3, 's-software-testing': 3, 's-docker': 2 },
  'p-rohan-deshpande': { 's-linux': 2, 's-docker': 2, 's-kubernetes': 2, 's-python': 3 },
  'p-marta-kowalczyk': { 's-terraform': 5, 's-cloud-infrastructure': 5, 's-networking': 3, 's-kubernetes': 3 },

  'p-viktor-halasz': {
    's-mathematical-optimisation': 4,
    's-coaching': 3,
    's-software-architecture': 4,
    's-timetabling': 3,
    's-giving-feedback': 3,
  },
  'p-hanna-virtanen': { 's-react': 5, 's-typescript': 5, 's-css': 4, 's-coaching': 4, 's-code-review': 4 },
  'p-leila-nasseri': { 's-mathematical-optimisation': 5, 's-timetabling': 4, 's-python': 4, 's-cpp': 4, 's-statistics': 4 },
  'p-arjun-kulkarni': {
    's-mathematical-optimisation': 4,
    's-python': 4,
    's-machine-learning': 3,
    's-rust': 3,
    's-property-based-testing': 3,
  },
  'p-chidi-nwosu': { 's-kafka': 3, 's-nodejs': 4, 's-event-driven-architecture': 3, 's-sql': 3, 's-backend-development': 3 },
  'p-sofia-papadaki': { 's-csharp': 5, 's-dotnet': 5, 's-sql': 4, 's-rest-api-design': 4, 's-backend-development': 4, 's-code-review': 3 },
  'p-lena-hartwig': { 's-web-accessibility': 4, 's-react': 4, 's-css': 5, 's-javascript': 4, 's-design-systems': 3 },
  'p-mateus-figueira': { 's-react': 3, 's-graphql': 4, 's-typescript': 4, 's-javascript': 3, 's-software-testing': 2 },
  'p-pooja-iyer': { 's-javascript': 3, 's-css': 2, 's-react': 2, 's-typescript': 2 },
  'p-tomasz-zielinski': { 's-dotnet': 4, 's-csharp': 4, 's-postgresql': 5, 's-sql': 5, 's-data-modelling': 3 },

  'p-greta-sommer': { 's-embedded-development': 4, 's-cpp': 4, 's-giving-feedback': 4, 's-coaching': 3, 's-rail-safety': 3, 's-hiring': 3 },
  'p-ingrid-solheim': { 's-etcs': 5, 's-rail-safety': 5, 's-real-time-systems': 4, 's-technical-writing': 3, 's-cpp': 3 },
  'p-dmitri-aslanov': { 's-cpp': 5, 's-real-time-systems': 5, 's-embedded-development': 5, 's-rust': 3, 's-code-review': 4 },
  'p-ravi-joshi': { 's-embedded-development': 4, 's-iot-protocols': 4, 's-cpp': 4, 's-wagon-telematics': 3 },
  'p-beatriz-antunes': { 's-iot-protocols': 5, 's-wagon-telematics': 4, 's-go': 4, 's-networking': 3, 's-backend-development': 3 },
  'p-noah-tremblay': { 's-rust': 4, 's-backend-development': 3, 's-go': 3, 's-iot-protocols': 3, 's-postgresql': 3 },
  'p-kiran-pawar': { 's-cpp': 3, 's-embedded-development': 3, 's-wagon-telematics': 2, 's-python': 2 },
  'p-selma-begic': { 's-software-testing': 5, 's-property-based-testing': 5, 's-ci-cd': 3, 's-python': 3, 's-rail-safety': 3 },
  'p-emeka-obi': { 's-real-time-systems': 4, 's-embedded-development': 4, 's-cpp': 4, 's-wagon-telematics': 5 },

  'p-yuki-morimoto': { 's-time-series-forecasting': 4, 's-statistics': 4, 's-coaching': 4, 's-hiring': 3, 's-stakeholder-management': 3 },
  'p-stefan-rohwedder': {
    's-kafka': 5,
    's-data-modelling': 4,
    's-product-management': 3,
    's-event-driven-architecture': 4,
    's-stakeholder-management': 3,
  },
  'p-ana-belchior': { 's-spark': 5, 's-airflow': 4, 's-python': 4, 's-sql': 4, 's-data-modelling': 4, 's-data-engineering': 4 },
  'p-neha-gokhale': { 's-machine-learning': 5, 's-time-series-forecasting': 5, 's-statistics': 4, 's-python': 4, 's-coaching': 3 },
  'p-samuel-mensah': { 's-airflow': 5, 's-sql': 4, 's-python': 3, 's-kafka': 3, 's-data-engineering': 3 },
  'p-clara-wiesinger': {
    's-statistics': 5,
    's-exploratory-analysis': 5,
    's-data-visualisation': 3,
    's-python': 3,
    's-machine-learning': 3,
  },
  'p-omar-benali': { 's-graph-databases': 5, 's-data-modelling': 5, 's-sql': 4, 's-spark': 3 },
  'p-vikram-sathe': { 's-sql': 3, 's-data-visualisation': 3, 's-airflow': 2, 's-python': 2, 's-exploratory-analysis': 2 },
  'p-ewa-nowicka': { 's-data-visualisation': 5, 's-javascript': 4, 's-react': 3, 's-exploratory-analysis': 3, 's-deep-learning': 3 },

  'p-florence-achterberg': { 's-interaction-design': 4, 's-giving-feedback': 4, 's-coaching': 3, 's-user-research': 4, 's-hiring': 3 },
  'p-camille-jolicoeur': { 's-product-management': 5, 's-stakeholder-management': 4, 's-rail-operations': 3, 's-user-research': 3 },
  'p-rui-sequeira': { 's-product-management': 3, 's-sql': 3, 's-timetabling': 3, 's-stakeholder-management': 3 },
  'p-aditi-ranade': { 's-interaction-design': 5, 's-prototyping': 5, 's-usability-testing': 3, 's-web-accessibility': 3 },
  'p-mikkel-thorsen': { 's-design-systems': 5, 's-css': 4, 's-web-accessibility': 5, 's-react': 3, 's-prototyping': 3 },
  'p-zainab-yusuf': { 's-user-research': 5, 's-usability-testing': 5, 's-facilitation': 4, 's-interaction-design': 3 },
  'p-lukas-ebner': { 's-technical-writing': 5, 's-rest-api-design': 2, 's-dangerous-goods': 1, 's-product-management': 2 },
  'p-ines-carvalho': { 's-prototyping': 3, 's-interaction-design': 2, 's-usability-testing': 2, 's-design-systems': 2 },

  'p-eoin-tierney': { 's-stakeholder-management': 5, 's-rail-operations': 4, 's-facilitation': 3, 's-hiring': 3, 's-giving-feedback': 3 },
  'p-gudrun-petersen': { 's-dangerous-goods': 5, 's-rail-operations': 5, 's-rail-safety': 4, 's-first-aid': 3 },
  'p-malik-sharif': { 's-timetabling': 4, 's-rail-operations': 4, 's-stakeholder-management': 3, 's-facilitation': 3 },
  'p-sanjay-bhosale': { 's-rail-operations': 5, 's-timetabling': 5, 's-coaching': 4, 's-stakeholder-management': 4, 's-rail-safety': 3 },
  'p-amelie-rioux': { 's-sql': 3, 's-python': 3, 's-rest-api-design': 3, 's-rail-operations': 2 },
  'p-teresa-nobre': { 's-rail-operations': 3, 's-facilitation': 3, 's-rail-safety': 3, 's-first-aid': 3 },
  'p-joost-van-dam': { 's-dangerous-goods': 3, 's-rail-operations': 3, 's-timetabling': 2 },
  'p-fatou-diallo': { 's-rail-operations': 2, 's-stakeholder-management': 2, 's-timetabling': 1 },
};

/** Where the work of the year was not spread evenly, or was more than the level suggests. */
export const exceptions: { person: string; skill: string; when: 'RISING' | 'PAST' | 'ALL_YEAR'; contributions: number }[] = [
  { person: 'p-amara-osei', skill: 's-kubernetes', when: 'ALL_YEAR', contributions: 24 },
  { person: 'p-tiago-moura', skill: 's-kubernetes', when: 'RISING', contributions: 10 },
  { person: 'p-stefan-rohwedder', skill: 's-kafka', when: 'PAST', contributions: 10 },
  { person: 'p-stefan-rohwedder', skill: 's-event-driven-architecture', when: 'PAST', contributions: 5 },
  { person: 'p-chidi-nwosu', skill: 's-kafka', when: 'RISING', contributions: 10 },
  { person: 'p-ingrid-solheim', skill: 's-etcs', when: 'ALL_YEAR', contributions: 14 },
  { person: 'p-tiago-moura', skill: 's-nodejs', when: 'PAST', contributions: 5 },
  { person: 'p-hanna-virtanen', skill: 's-react', when: 'ALL_YEAR', contributions: 14 },
  { person: 'p-leila-nasseri', skill: 's-mathematical-optimisation', when: 'ALL_YEAR', contributions: 13 },
  { person: 'p-lena-hartwig', skill: 's-web-accessibility', when: 'RISING', contributions: 8 },
  { person: 'p-marta-kowalczyk', skill: 's-terraform', when: 'ALL_YEAR', contributions: 14 },
  { person: 'p-selma-begic', skill: 's-property-based-testing', when: 'RISING', contributions: 8 },
  { person: 'p-sunniva-dahl', skill: 's-first-aid', when: 'ALL_YEAR', contributions: 0 },
  { person: 'p-gudrun-petersen', skill: 's-first-aid', when: 'ALL_YEAR', contributions: 0 },
  { person: 'p-bram-de-wit', skill: 's-first-aid', when: 'ALL_YEAR', contributions: 0 },
  { person: 'p-lukas-ebner', skill: 's-dangerous-goods', when: 'ALL_YEAR', contributions: 0 },
];

/** Days before today on which somebody's history ends. */
export const lastDays: Record<string, number> = { 'p-marta-kowalczyk': 92, 'p-emeka-obi': 61, 'p-omar-benali': 15 };

/** Written and answered about by their one expert; nobody sits beside them while they do. */
export const lonelySkills = ['s-etcs'];
