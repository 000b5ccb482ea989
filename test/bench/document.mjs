export const renderPerformance = () => '';
